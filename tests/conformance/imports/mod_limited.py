__all__ = ["shown", "_listed"]
shown, _listed, unlisted = 1, 2, 3
