// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Subcommand.h"
#include "store/Desk.h"

#include <QCoreApplication>

namespace yc::ctl {

/// The driver of a token, the rules of the day, and the PIN: never on the command line, in the environment or on the
/// screen.
class TokenSource {
    Q_DECLARE_TR_FUNCTIONS(TokenSource)
public:
    /// --token-module and --token-pin-fd; DeskAccess has them for signing in.
    static void declare(QCommandLineParser &parser);
    /// Whether to sign in with a token.
    [[nodiscard]] static bool isGiven(const QCommandLineParser &parser);
    /// --token-module, else the first driver at a usual place. Errors of Pkcs11Module::load(), "token.not-configured".
    [[nodiscard]] static core::Result<TokenSource> open(const Invocation &call);
    /// From --token-pin-fd, else from the terminal.
    [[nodiscard]] static core::Result<store::Passphrase> pin(const Invocation &call);

    [[nodiscard]] const store::Pkcs11Module &module() const { return m_module; }
    [[nodiscard]] const store::TokenRules &rules() const { return m_rules; }
    [[nodiscard]] store::Desk::TokenAccess access() const { return {m_module, m_rules}; }

private:
    TokenSource(store::Pkcs11Module module, const store::TokenRules &rules)
        : m_module(std::move(module))
        , m_rules(rules)
    {
    }
    store::Pkcs11Module m_module;
    store::TokenRules m_rules;
};

} // namespace yc::ctl
