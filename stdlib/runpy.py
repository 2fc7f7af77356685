"""Modules and files that are run rather than imported: found by their name or path, in a namespace of their own."""

import importlib.util
import os
import sys
import types

__all__ = ['run_module', 'run_path']


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Execute a module's code without importing it, and return its globals.

    A package's is that of its module __main__. With alter_sys, the module stands in sys.modules under its name, and its
    file in sys.argv[0], as long as it runs.
    """
    mod_name, spec, code = _get_module_details(mod_name)
    run_name = mod_name if run_name is None else run_name
    run = _run_as_module if alter_sys else _run
    return run(code, init_globals, run_name, spec)


def run_path(path_name, init_globals=None, run_name=None):
    """Execute the code of a file, or of the module __main__ of a folder, and return its globals."""
    run_name = '<run_path>' if run_name is None else run_name
    path = os.fsdecode(path_name)
    if not os.path.isdir(path):
        with open(os.path.abspath(path), 'rb') as file:
            code = compile(file.read(), path, 'exec')
        return _run_as_module(code, init_globals, run_name, None, path)
    sys.path.insert(0, path)
    try:
        spec, code = _main_of_folder(path)
        return _run_as_module(code, init_globals, run_name, spec, path)
    finally:
        try:
            sys.path.remove(path)
        except ValueError:
            # What has run may have taken it away.
            pass


def _main_of_folder(path):
    # The program's own main module is not what is looked for.
    main = sys.modules.pop('__main__', None)
    try:
        return _get_module_details('__main__')[1:]
    except ImportError as error:
        if '__main__' in str(error):
            raise ImportError(f"can't find '__main__' module in {path!r}") from error
        raise
    finally:
        if main is not None:
            sys.modules['__main__'] = main


def _get_module_details(mod_name, error=ImportError):
    """The name, the spec and the code of what is run for a module's name; the class of error says what is missing."""
    if mod_name.startswith('.'):
        raise error('Relative module names not supported')
    package, _, _ = mod_name.rpartition('.')
    if package:
        _import_package(mod_name, package, error)
    try:
        spec = importlib.util.find_spec(mod_name)
    except (ImportError, AttributeError, TypeError, ValueError) as trouble:
        message = f'Error while finding module specification for {mod_name!r} ({type(trouble).__name__}: {trouble})'
        if mod_name.endswith('.py'):
            message += f". Try using '{mod_name[:-3]}' instead of '{mod_name}' as the module name."
        raise error(message) from trouble
    if spec is None:
        raise error(f'No module named {mod_name}')
    if spec.submodule_search_locations is not None:
        if mod_name == '__main__' or mod_name.endswith('.__main__'):
            raise error('Cannot use package as __main__ module')
        try:
            return _get_module_details(f'{mod_name}.__main__', error)
        except error as trouble:
            if mod_name not in sys.modules:
                # It is the package itself that did not get as far as that.
                raise
            raise error(f'{trouble}; {mod_name!r} is a package and cannot be directly executed')
    source = getattr(spec.loader, 'get_source', None)
    try:
        text = source and source(mod_name)
    except ImportError as trouble:
        raise error(f'{type(trouble).__name__}: {trouble}') from trouble
    if text is None:
        raise error(f'No code object available for {mod_name}')
    return mod_name, spec, compile(text, spec.origin, 'exec')


def _import_package(mod_name, package, error):
    """Import the package of a module, which may import the module itself, and so run it twice."""
    try:
        __import__(package)
    except ImportError as trouble:
        # What a package fails to import is an error of its own.
        if trouble.name is None or trouble.name != package and not package.startswith(f'{trouble.name}.'):
            raise
    existing = sys.modules.get(mod_name)
    if existing is not None and not hasattr(existing, '__path__'):
        import warnings
        warnings.warn(f'{mod_name!r} found in sys.modules after import of package {package!r}, but prior to execution '
                      f'of {mod_name!r}; this may result in unpredictable behaviour', RuntimeWarning)


def _fill(names, init_globals, name, spec, file):
    if init_globals is not None:
        names.update(init_globals)
    names.update(__name__=name, __file__=file if spec is None else spec.origin,
                 __cached__=None if spec is None else spec.cached, __doc__=None,
                 __loader__=None if spec is None else spec.loader,
                 __package__=name.rpartition('.')[0] if spec is None else spec.parent, __spec__=spec)


def _run(code, init_globals, name, spec, file=None):
    names = {}
    _fill(names, init_globals, name, spec, file)
    exec(code, names)
    return names


def _run_as_module(code, init_globals, name, spec, file=None):
    """Run code as the module of the name, which is there as long as it runs."""
    module = types.ModuleType(name)
    before, argument = sys.modules.get(name), sys.argv[0]
    sys.modules[name] = module
    sys.argv[0] = spec.origin if file is None else file
    names = module.__dict__
    try:
        _fill(names, init_globals, name, spec, file)
        exec(code, names)
    finally:
        sys.argv[0] = argument
        if before is None:
            sys.modules.pop(name, None)
        else:
            sys.modules[name] = before
    # The module may go, and take its names along.
    return names.copy()
