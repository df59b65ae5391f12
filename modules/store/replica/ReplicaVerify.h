// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QSet>
#include <QString>

#include <functional>

namespace yc::store {

class Connection;

/// Whether what the replication keeps fits the documents: each state has the name of a revision or waits for one, each
/// tree shows its winner, each leaf has its content, nothing that the city lacks is forgotten, and no row belongs to
/// nobody.
class ReplicaVerify {
public:
    /// `local`: names of the types that stay on the desk.
    ReplicaVerify(Connection &connection, QSet<QString> local)
        : m_connection(connection)
        , m_local(std::move(local))
    {
    }
    /// The id of the first document that is wrong, or a row; empty if all is well. `step` after each document; false
    /// stops with "cancelled".
    [[nodiscard]] core::Result<QString> firstBad(const std::function<bool()> &step);

private:
    [[nodiscard]] core::Result<QString> strays();
    [[nodiscard]] core::Result<QString> trees(const std::function<bool()> &step);
    [[nodiscard]] core::Result<bool> hasContent(qint64 row, const QString &rev);

    Connection &m_connection;
    QSet<QString> m_local;
};

} // namespace yc::store
