# unittest runner.
import unittest, io, re, os
here = os.path.dirname(os.path.abspath(__file__)) + os.sep
class T(unittest.TestCase):
    def test_a(self): pass
    def test_b(self):
        """About b."""
        self.assertTrue(False)
    @unittest.skipIf(True, "no")
    def test_c(self): pass
for verbosity in (1, 2):
    out = io.StringIO()
    unittest.TextTestRunner(out, verbosity=verbosity).run(unittest.TestLoader().loadTestsFromTestCase(T))
    print(re.sub(r"in \d+\.\d+s", "in 0s", out.getvalue().replace(here, "")))
