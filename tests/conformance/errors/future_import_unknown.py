from __future__ import flying
