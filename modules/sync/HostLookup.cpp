// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/HostLookup.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include <arpa/inet.h>
#include <netdb.h>

namespace yc::sync {

using core::ErrorKind;
using core::Result;

namespace {

struct Answer {
    std::mutex mutex;
    std::condition_variable_any there;
    bool done = false;
    int code = 0;
};

bool isFigures(const std::string &host)
{
    in6_addr address{};
    return inet_pton(AF_INET, host.c_str(), &address) == 1 || inet_pton(AF_INET6, host.c_str(), &address) == 1;
}

} // namespace

Result<> findHost(const QString &host, const std::stop_token &stop)
{
    const std::string name = host.toStdString();
    if (isFigures(name))
        return {};
    const auto answer = std::make_shared<Answer>();
    // Left alone when nobody waits any more: it holds nothing but its own answer.
    std::thread([answer, name] {
        addrinfo *found = nullptr;
        const int code = getaddrinfo(name.c_str(), nullptr, nullptr, &found);
        if (found)
            freeaddrinfo(found);
        const std::lock_guard lock(answer->mutex);
        answer->code = code;
        answer->done = true;
        answer->there.notify_all();
    }).detach();
    std::unique_lock lock(answer->mutex);
    if (!answer->there.wait(lock, stop, [&] { return answer->done; }))
        return core::fail(ErrorKind::Cancelled, "sync.cancelled");
    if (answer->code != 0)
        return core::fail(ErrorKind::Retry, "sync.unreachable",
                          {{QStringLiteral("detail"), QString::fromUtf8(gai_strerror(answer->code))}});
    return {};
}

} // namespace yc::sync
