// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Subcommand.h"
#include "store/Desk.h"

#include <QCoreApplication>

namespace yc::ctl {

// Outside the struct, whose member `store` would hide the namespace.
using DeskStore = store::SqlDocumentStore;
using DeskFolder = store::Desk;
using DeskPassphrase = store::Passphrase;

/// A desk that somebody signed in to. Members die in the right order: the store before its desk.
struct OpenDesk {
    std::unique_ptr<DeskFolder> desk;
    std::unique_ptr<DeskStore> store;
    QString number; ///< who signed in
    DeskPassphrase passphrase;
};

/// --desk, --user and the passphrase options, and what they lead to.
class DeskAccess {
    Q_DECLARE_TR_FUNCTIONS(DeskAccess)
public:
    static void declare(QCommandLineParser &parser);
    /// --desk, else $XDG_DATA_HOME/yichuang/desk.
    [[nodiscard]] static QString folder(const QCommandLineParser &parser);
    [[nodiscard]] static std::shared_ptr<const core::Clock> clock();
    /// Opens the desk and signs in. A demo desk signs in by itself where nothing else is said: its number and
    /// passphrase are public.
    /// Error "vault.must-change" for who still has a first passphrase, unless `toChangeIt`.
    /// `byPassphrase`: the passphrase is needed for what follows, so a token does not do.
    [[nodiscard]] static core::Result<OpenDesk> open(const Invocation &call, bool toChangeIt = false,
                                                     bool byPassphrase = false);
    /// The permission, or Error "permission.denied" as a command would give it.
    [[nodiscard]] static core::Result<> require(const OpenDesk &desk, const QString &permission);
    /// Waits for a future of the store; the caller has no event loop to return to.
    template<class T> [[nodiscard]] static T wait(QFuture<T> future)
    {
        future.waitForFinished();
        return future.result();
    }

private:
    [[nodiscard]] static core::Result<QString> number(const Invocation &call, const store::Desk &desk);
};

} // namespace yc::ctl
