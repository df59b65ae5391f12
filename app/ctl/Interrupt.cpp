// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Interrupt.h"

#include "ctl/ExitCode.h"

#include <csignal>
#include <pthread.h>
#include <unistd.h>

namespace yc::ctl {

namespace {

sigset_t watched()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGUSR1); // from ourselves: the end
    return set;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t set = watched();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_waiting = std::thread([this, set] {
        for (int number = 0; sigwait(&set, &number) == 0 && number != SIGUSR1;) {
            if (!m_stop.request_stop())
                _exit(static_cast<int>(ExitCode::Interrupted));
        }
    });
}

Interrupt::~Interrupt()
{
    pthread_kill(m_waiting.native_handle(), SIGUSR1);
    m_waiting.join();
}

} // namespace yc::ctl
