"""Debugs a script or module: `-m pdb`."""

if __name__ == '__main__':
    import pdb
    pdb.main()
