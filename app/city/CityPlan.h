// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"
#include "sync/CityServer.h"

#include <QMap>

#include <functional>

namespace yc::city {

/// The databases of a city: one for each street and line of business, and one for the attachments of each; who may use
/// them, and their rules (installer/city-server/rules).
struct CityPlan {
    QStringList streets;              ///< codes of 9 digits
    QMap<QString, QStringList> lines; ///< names of record types by line
    int shards = 0;                   ///< 0: the server's default
    int copies = 3;                   ///< of each shard, where `shards` is given

    /// Every line of these types; what stays on its desk (drafts) is left out.
    [[nodiscard]] static QMap<QString, QStringList> linesOf(const QList<core::RecordType> &types);
    /// Nine digits each, at least one; error "city.bad-street" {street}.
    [[nodiscard]] core::Result<> check() const;
    /// Names of the databases of a street, those of attachments too.
    [[nodiscard]] QStringList datasets(const QString &street) const;

    struct Outcome {
        int made = 0;      ///< databases
        int changed = 0;   ///< security objects and rules that were written
        int unchanged = 0; ///< databases in which nothing had to be done
    };
    /// Can be done again, and after any cut: what is as it should be stays. `progress` hears the part done, 0 to 1.
    [[nodiscard]] core::Result<Outcome> apply(sync::CityServer &server,
                                              const std::function<void(double)> &progress = {}) const;

    [[nodiscard]] QJsonObject securityOf(const QString &street, const QString &line) const;
    /// The text of rules/<name>.js from `function` on, as a design document takes it.
    [[nodiscard]] static QString rule(const char *name);
};

} // namespace yc::city
