# unittest messages.
import unittest
t = unittest.TestCase()
for check in (lambda: t.assertTrue(0), lambda: t.assertFalse([1]), lambda: t.assertIs(1, None), lambda: t.assertIsNone(5), lambda: t.assertIn(1, [2]), lambda: t.assertNotIn(1, [1]), lambda: t.assertIsInstance(1, str), lambda: t.assertLess(2, 1), lambda: t.assertGreaterEqual(1, 2), lambda: t.assertAlmostEqual(1.0, 1.1), lambda: t.assertNotEqual(1, 1), lambda: t.assertRegex("a", "b"), lambda: t.assertRaises(ValueError, int, "1"), lambda: t.fail("no"), lambda: t.assertCountEqual([1, 1], [1]), lambda: t.assertSetEqual({1}, {2}), lambda: t.assertEqual(1.5, "a"), lambda: t.assertIsNotNone(None), lambda: t.assertRaisesRegex(ValueError, "zz", int, "q")):
    try: check(); print("passed")
    except AssertionError as e: print(e)
