# The platform, and numbers of errors.
import platform, errno
print(platform.system(), errno.ENOENT, errno.EEXIST, errno.errorcode[2], errno.EAGAIN == errno.EWOULDBLOCK)
