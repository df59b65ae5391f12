// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <functional>

#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace yc::test {

/// A child that waits, traced, before `work`; -1 where the account may not trace.
inline pid_t startTraced(const std::function<bool()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
            ::_exit(77);
        ::raise(SIGSTOP);
        ::_exit(work() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSTOPPED(status) ? child : -1;
}

/// Lets the child run to a SIGSTOP that it raises itself.
inline bool goOnToItsOwnStop(pid_t child)
{
    int status = 0;
    ::ptrace(PTRACE_CONT, child, nullptr, nullptr);
    ::waitpid(child, &status, 0);
    return WIFSTOPPED(status) && WSTOPSIG(status) == SIGSTOP;
}

/// Lets the child run to the given entry or exit of a system call and kills it there. True if it ended before, well.
inline bool killAtStop(pid_t child, int stop)
{
    int status = 0x7f;
    for (int i = 0; i <= stop && WIFSTOPPED(status); ++i) {
        ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
        ::waitpid(child, &status, 0);
    }
    if (WIFSTOPPED(status)) {
        ::kill(child, SIGKILL);
        ::waitpid(child, &status, 0);
        return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace yc::test
