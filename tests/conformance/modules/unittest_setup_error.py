# A class whose set-up fails runs no test.
import unittest
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise ValueError("no")
    def test_a(self): print("never")
r = unittest.TestResult(); unittest.TestLoader().loadTestsFromTestCase(T).run(r)
print(r.testsRun, len(r.errors), r.errors[0][0].id(), r.errors[0][1].splitlines()[-1])
