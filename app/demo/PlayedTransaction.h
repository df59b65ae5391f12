// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

namespace yc::demo {

/// The transaction of a replay as somebody else has it, or as it was at another time: where a rule asks that two people
/// do the two steps of an act, and for what happened in the past.
class PlayedTransaction final : public core::Transaction {
public:
    explicit PlayedTransaction(core::Transaction &real)
        : m_real(real)
        , m_session(real.session())
        , m_now(real.now())
    {
    }
    void by(const QString &id, const QString &name)
    {
        m_session.personId = id;
        m_session.personName = name;
    }
    void at(const QDateTime &now) { m_now = now; }
    core::Result<core::Document> load(const QString &id) override { return m_real.load(id); }
    core::Result<core::Document> put(core::Document document) override { return m_real.put(std::move(document)); }
    core::Result<> remove(const QString &id) override { return m_real.remove(id); }
    core::Result<core::Rows> query(const core::Query &query) override { return m_real.query(query); }
    core::Result<qint64> count(const core::Query &query) override { return m_real.count(query); }
    core::Result<qint64> nextNumber(const QString &series) override { return m_real.nextNumber(series); }
    [[nodiscard]] const core::Session &session() const override { return m_session; }
    [[nodiscard]] QDateTime now() const override { return m_now; }

private:
    core::Transaction &m_real;
    core::Session m_session;
    QDateTime m_now;
};

} // namespace yc::demo
