"""Assertions about what is logged."""

import collections
import logging

_Watcher = collections.namedtuple('_LoggingWatcher', ['records', 'output'])


class _CapturingHandler(logging.Handler):
    """Keeps what is logged, as records and as text."""

    def __init__(self):
        super().__init__()
        self.watcher = _Watcher([], [])

    def flush(self):
        pass

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class AssertLogs:
    """What assertLogs and assertNoLogs give: a context that something, or nothing, is logged in."""

    def __init__(self, case, logger, level, is_empty):
        self._case = case
        self._name = logger
        self._level = getattr(logging, level) if isinstance(level, str) else level or logging.INFO
        self._is_empty = is_empty
        self.msg = None

    def __enter__(self):
        is_logger = isinstance(self._name, logging.Logger)
        self._logger = logger = self._name if is_logger else logging.getLogger(self._name)
        handler = _CapturingHandler()
        handler.setLevel(self._level)
        handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self._watcher = handler.watcher
        self._before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self._level)
        logger.propagate = False
        return None if self._is_empty else handler.watcher

    def __exit__(self, kind, value, tb):
        self._logger.handlers, level, self._logger.propagate = self._before
        self._logger.setLevel(level)
        if kind is not None:
            return False
        if self._is_empty:
            if self._watcher.records:
                self._fail(f'Unexpected logs found: {self._watcher.output!r}')
        elif not self._watcher.records:
            self._fail(f'no logs of level {logging.getLevelName(self._level)} or higher triggered on '
                       f'{self._logger.name}')

    def _fail(self, message):
        raise self._case.failureException(self._case._formatMessage(self.msg, message))
