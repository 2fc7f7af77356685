# unittest results.
import unittest, os
here = os.path.dirname(os.path.abspath(__file__)) + os.sep
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("class")
    def setUp(self): print("up", self._testMethodName)
    def tearDown(self): print("down")
    def test_ok(self): self.assertEqual(1, 1)
    def test_fail(self): self.assertEqual(1, 2, "why")
    def test_error(self): {}["k"]
    def test_raises(self):
        with self.assertRaises(ValueError) as c: int("x")
        self.assertIn("invalid", str(c.exception))
        with self.assertRaisesRegex(KeyError, "k"): {}["k"]
    @unittest.skip("later")
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.fail()
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
r = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(r)
print(r, len(r.failures), len(r.errors), r.skipped, len(r.expectedFailures), r.wasSuccessful())
for test, text in r.failures + r.errors: print(test, text.replace(here, ""), sep="\n")
