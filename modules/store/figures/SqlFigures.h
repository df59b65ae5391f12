// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Figures.h"
#include "store/ScopeFilter.h"
#include "store/SqlTransaction.h"
#include "store/StoreThread.h"

namespace yc::store {

class Connection;

/// core::Figures on a reading connection and a thread of its own. SQL groups by columns as they stand, in the order of
/// a covering index where the type declares one (FigureStatement), and what it gives is folded here (FigureFold): a
/// report reads one index once and sorts nothing.
class SqlFigures final : public core::Figures {
public:
    /// `projections` outlives it.
    SqlFigures(const Projections &projections, core::Session session);
    /// Stops what is under way.
    ~SqlFigures() override;
    /// Errors of Connection::open.
    [[nodiscard]] core::Result<> open(const QString &path, QByteArrayView key);

    [[nodiscard]] QFuture<core::Result<QList<core::FigureRows>>> ask(const QList<core::FiguresQuery> &questions,
                                                                     std::stop_token stop) override;

private:
    [[nodiscard]] core::Result<QList<core::FigureRows>> answer(const QList<core::FiguresQuery> &questions,
                                                               const std::stop_token &stop);
    [[nodiscard]] core::Result<core::FigureRows> answer(const core::FiguresQuery &question);

    const Projections &m_projections;
    core::Session m_session;
    std::unique_ptr<Connection> m_connection; // on the thread
    std::unique_ptr<ScopeFilter> m_scope;
    std::stop_source m_closing;
    StoreThread m_thread{QStringLiteral("store-figures")};
};

} // namespace yc::store
