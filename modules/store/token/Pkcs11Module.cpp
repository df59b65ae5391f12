// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/token/Pkcs11Module.h"

#include "store/token/Pkcs11Session.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <thread>

#include <dlfcn.h>

namespace yc::store {

using core::ErrorKind;
using core::Result;

/// One loaded library; a path has one in the process, because a library may be initialised once only.
struct Pkcs11Module::Library {
    explicit Library(QString file)
        : path(std::move(file))
    {
    }
    ~Library()
    {
        if (functions && initialised)
            functions->C_Finalize(nullptr);
    }
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    [[nodiscard]] static std::shared_ptr<Library> of(const QString &path)
    {
        static std::mutex guard;
        static QHash<QString, std::weak_ptr<Library>> known;
        const std::scoped_lock lock(guard);
        std::weak_ptr<Library> &entry = known[path];
        std::shared_ptr<Library> library = entry.lock();
        if (!library)
            entry = library = std::make_shared<Library>(path);
        return library;
    }
    [[nodiscard]] Result<> ensureLoaded();

    const QString path;
    CK_FUNCTION_LIST *functions = nullptr;
    bool initialised = false;        ///< by us, so that we finalise it
    std::mutex calls;                ///< not every module can be called from two threads
    std::atomic<bool> stuck = false; ///< a call was given up and has not come back
};

Result<> Pkcs11Module::Library::ensureLoaded()
{
    if (functions)
        return {};
    const auto none = [this](const QString &reason) {
        return core::fail(ErrorKind::CallAdministrator, "token.no-module",
                          {{QStringLiteral("path"), path}, {QStringLiteral("reason"), reason}});
    };
    void *handle = ::dlopen(QFile::encodeName(path).constData(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!handle)
        return none(QStringLiteral("not-loaded"));
    const auto entry = reinterpret_cast<CK_C_GetFunctionList>(::dlsym(handle, "C_GetFunctionList"));
    CK_FUNCTION_LIST *list = nullptr;
    if (!entry || entry(&list) != CKR_OK || !list)
        return none(QStringLiteral("no-pkcs11"));
    CK_C_INITIALIZE_ARGS threads{};
    threads.flags = CKF_OS_LOCKING_OK;
    CK_RV value = list->C_Initialize(&threads);
    if (value == CKR_CANT_LOCK || value == CKR_ARGUMENTS_BAD)
        value = list->C_Initialize(nullptr); // our own lock keeps calls apart
    if (value != CKR_OK && value != CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return std::unexpected(tokenError(value, "C_Initialize"));
    initialised = value == CKR_OK;
    functions = list;
    return {};
}

/// Runs `work` on a thread of its own and waits as long as the patience lasts. What `work` holds (a PIN) dies with it.
template<class Work> auto Pkcs11Module::ask(Work work) const
{
    using Answer = std::invoke_result_t<Work &, CK_FUNCTION_LIST &>;
    const auto notAnswering = [this]() -> Answer {
        return core::fail(ErrorKind::Retry, "token.not-answering", {{QStringLiteral("path"), m_library->path}});
    };
    if (m_library->stuck)
        return notAnswering();
    std::packaged_task<Answer()> task([library = m_library, work = std::move(work)]() mutable -> Answer {
        const std::scoped_lock one(library->calls);
        const auto body = [&]() -> Answer {
            YC_TRY(library->ensureLoaded());
            return work(*library->functions);
        };
        Answer answer = body();
        library->stuck = false;
        return answer;
    });
    std::future<Answer> future = task.get_future();
    std::thread(std::move(task)).detach();
    if (future.wait_for(m_patience) == std::future_status::ready)
        return future.get();
    m_library->stuck = true;
    if (future.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
        m_library->stuck = false; // it came back between the two lines
    return notAnswering();
}

Result<Pkcs11Module> Pkcs11Module::load(const QString &path, std::chrono::milliseconds patience)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty())
        return core::fail(ErrorKind::CallAdministrator, "token.no-module",
                          {{QStringLiteral("path"), path}, {QStringLiteral("reason"), QStringLiteral("not-there")}});
    const Pkcs11Module module(Library::of(canonical), patience);
    YC_TRY(module.ask([](CK_FUNCTION_LIST &) -> Result<> { return {}; }));
    return module;
}

Result<QList<Token>> Pkcs11Module::tokens() const { return ask(&listTokens); }

Result<QList<TokenCertificate>> Pkcs11Module::certificates() const
{
    return ask([](CK_FUNCTION_LIST &functions) -> Result<QList<TokenCertificate>> {
        YC_ASSIGN(const QList<Token> tokens, listTokens(functions));
        if (tokens.isEmpty())
            return core::fail(ErrorKind::Retry, "token.absent");
        QList<TokenCertificate> all;
        for (const Token &token : tokens) {
            YC_ASSIGN(Pkcs11Session session, Pkcs11Session::open(functions, token));
            YC_ASSIGN(const QList<TokenCertificate> some, session.certificates());
            all += some;
        }
        return all;
    });
}

Result<SecureBytes> Pkcs11Module::decrypt(const TokenCertificate &certificate, const Passphrase &pin,
                                          const QByteArray &sealed) const
{
    return ask([certificate, pin = SecureBytes::copyOf(pin.bytes()),
                sealed](CK_FUNCTION_LIST &functions) -> Result<SecureBytes> {
        YC_ASSIGN(const QList<Token> tokens, listTokens(functions));
        const auto token = std::ranges::find_if(tokens, [&certificate](const Token &one) {
            return one.slot == certificate.slot && one.serial == certificate.tokenSerial;
        });
        if (token == tokens.end())
            return core::fail(ErrorKind::Retry, "token.removed");
        YC_ASSIGN(Pkcs11Session session, Pkcs11Session::open(functions, *token));
        YC_TRY(session.logIn(pin.span()));
        return session.decrypt(certificate, pin.span(), sealed);
    });
}

} // namespace yc::store
