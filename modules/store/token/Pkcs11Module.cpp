// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/token/Pkcs11Module.h"

#include "store/token/Pkcs11Session.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <future>
#include <mutex>
#include <thread>

#include <dlfcn.h>

namespace yc::store {

using core::ErrorKind;
using core::Result;

/// One loaded library; a path has one in the process, because a library may be initialised once only. It is never
/// deleted, and finalised when nobody uses it any more: were it deleted, a new one for the same path could initialise
/// the library before the old one has finalised it, and would be left with a dead library.
struct Pkcs11Module::Library {
    explicit Library(QString file)
        : path(std::move(file))
    {
    }
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    /// The library at `path`, in use until the answer and all its copies are gone.
    [[nodiscard]] static std::shared_ptr<Library> of(const QString &path)
    {
        static std::mutex guard;
        static auto &known = *new QHash<QString, Library *>; // a call given up may outlive everything static
        Library *library = nullptr;
        {
            const std::scoped_lock lock(guard);
            Library *&entry = known[path];
            if (!entry)
                entry = new Library(path);
            library = entry;
        }
        const std::scoped_lock lock(library->state);
        ++library->users;
        return {library, [](Library *used) { used->release(); }};
    }
    [[nodiscard]] Result<> ensureLoaded();
    void release();
    [[nodiscard]] bool isUsed()
    {
        const std::scoped_lock lock(state);
        return users > 0;
    }

    const QString path;
    CK_FUNCTION_LIST *functions = nullptr; ///< under `calls`, and so is the next
    bool initialised = false;              ///< by us, so that we finalise it
    std::mutex calls;                      ///< not every module can be called from two threads
    std::mutex state;                      ///< never held while the module works
    int users = 0;                         ///< under `state`, and so is the next
    bool stuck = false;                    ///< a call was given up and has not come back
};

void Pkcs11Module::Library::release()
{
    {
        const std::scoped_lock lock(state);
        if (--users > 0)
            return;
    }
    // Whoever came since then and is in a call already goes on with the library as it is, and finalises it in turn.
    const std::unique_lock one(calls, std::try_to_lock);
    if (!one || isUsed())
        return;
    if (functions && initialised)
        functions->C_Finalize(nullptr);
    functions = nullptr;
    initialised = false;
}

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

/// Runs `work` on a thread of its own and waits as long as the patience lasts. Before the answer is given, what `work`
/// holds (a PIN) is gone and the thread has let go of the library: it is finalised where its last user drops it.
template<class Work> auto Pkcs11Module::ask(Work work) const
{
    using Answer = std::invoke_result_t<Work &, CK_FUNCTION_LIST &>;
    const auto notAnswering = [this]() -> Answer {
        return core::fail(ErrorKind::Retry, "token.not-answering", {{QStringLiteral("path"), m_library->path}});
    };
    const auto isStuck = [this] {
        const std::scoped_lock lock(m_library->state);
        return m_library->stuck;
    };
    if (isStuck())
        return notAnswering();
    const auto isBack = std::make_shared<bool>(false); // under the library's `state`
    std::packaged_task<Answer()> task([library = m_library, work = std::move(work), isBack]() mutable -> Answer {
        const auto used = std::move(library);
        Work mine = std::move(work);
        const auto body = [&]() -> Answer {
            const std::scoped_lock one(used->calls);
            YC_TRY(used->ensureLoaded());
            return mine(*used->functions);
        };
        Answer answer = body();
        const std::scoped_lock lock(used->state);
        *isBack = true;
        used->stuck = false;
        return answer;
    });
    std::future<Answer> future = task.get_future();
    std::thread(std::move(task)).detach();
    if (future.wait_for(m_patience) != std::future_status::ready) {
        const std::scoped_lock lock(m_library->state);
        if (!*isBack) {
            m_library->stuck = true;
            return notAnswering();
        }
    }
    return future.get();
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
