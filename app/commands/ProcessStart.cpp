#include "app/commands/ProcessStart.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace commands {

void prepareProcess()
{
    for (int file = STDIN_FILENO; file <= STDERR_FILENO; ++file)
        if (fcntl(file, F_GETFD) < 0 && errno == EBADF) {
            // The lowest free one is taken. What goes to a closed output is refused, not lost.
            const int flags = file == STDERR_FILENO ? O_WRONLY : O_RDONLY;
            if (open("/dev/null", flags) < 0)
                return;
        }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

bool isUnread(int file)
{
    pollfd out{.fd = file, .events = POLLOUT, .revents = 0};
    return poll(&out, 1, 0) > 0 && (out.revents & (POLLERR | POLLHUP)) != 0;
}

} // namespace commands
