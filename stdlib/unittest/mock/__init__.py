"""Objects that stand in for others in tests, note how they are used, and are put in place for a time."""

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

from unittest.mock._call import ANY, DEFAULT, MISSING, _Call, _CallList, _Sentinel, _SentinelObject, call, sentinel
from unittest.mock._mock import InvalidSpecError, Mock, NonCallableMock, PropertyMock, seal
from unittest.mock._magic import AsyncMock, MagicMock, NonCallableMagicMock
from unittest.mock._autospec import create_autospec, mock_open
from unittest.mock._patch import patch

FILTER_DIR = True
