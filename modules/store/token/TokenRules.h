// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <chrono>

namespace yc::store {

/// What a token must be like; dated settings in resources/settings/pkcs11-modules.json.
struct TokenRules {
    QDate from;
    int leastRsaBits = 0;
    std::chrono::milliseconds patience{0}; ///< how long a module may take for one answer

    /// The entry in force on `day`. Error "token.bad-settings".
    [[nodiscard]] static core::Result<TokenRules> fromJson(const QByteArray &json, QDate day);
};

/// Where modules usually lie; the same file. A path may hold one '*' for the processor's folder.
struct KnownModule {
    QString name;
    QString path; ///< of a file that exists

    /// Those that this machine has, in the order of the file.
    [[nodiscard]] static QList<KnownModule> present(const QByteArray &json);
};

} // namespace yc::store
