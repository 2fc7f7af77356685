"""What is known of installed packages: there are none."""

__all__ = ['PackageNotFoundError', 'distribution', 'distributions', 'metadata', 'version']


class PackageNotFoundError(ModuleNotFoundError):
    """The package was not found."""

    def __str__(self):
        return f'No package metadata was found for {self.name}'

    @property
    def name(self):
        name, = self.args
        return name


def distribution(distribution_name):
    """Get the ``Distribution`` instance for the named package."""
    raise PackageNotFoundError(distribution_name)


def distributions(**kwargs):
    """Get all ``Distribution`` instances in the current environment."""
    return iter(())


def metadata(distribution_name):
    """Get the metadata for the named package."""
    raise PackageNotFoundError(distribution_name)


def version(distribution_name):
    """Get the version string for the named package."""
    raise PackageNotFoundError(distribution_name)
