"""The debugger, which wattle does not have: nothing steps through lines. Programs that import it run as far as a call."""

__all__ = ['run', 'pm', 'Pdb', 'runeval', 'runctx', 'runcall', 'set_trace', 'post_mortem']


def _refuse(*args, **kwargs):
    raise NotImplementedError('wattle has no debugger: nothing steps through lines')


class Pdb:
    """The debugger's class, of which there are no objects."""

    def __init__(self, *args, **kwargs):
        _refuse()


run = pm = runeval = runctx = runcall = set_trace = post_mortem = _refuse
