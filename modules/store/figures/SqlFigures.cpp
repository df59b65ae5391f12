// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/figures/SqlFigures.h"

#include "store/Connection.h"
#include "store/figures/FigureFold.h"
#include "store/figures/FigureStatement.h"

namespace yc::store {

using core::ErrorKind;
using core::FigureRows;
using core::FiguresQuery;
using core::Result;

SqlFigures::SqlFigures(const Projections &projections, core::Session session)
    : m_projections(projections)
    , m_session(std::move(session))
{
}

SqlFigures::~SqlFigures()
{
    m_closing.request_stop();
    m_thread.call([this] {
        m_scope.reset();
        m_connection.reset();
        return true;
    });
}

Result<> SqlFigures::open(const QString &path, QByteArrayView key)
{
    return m_thread.call([&]() -> Result<> {
        YC_ASSIGN(m_connection, Connection::open(path, key, Connection::Mode::Checker));
        m_scope = std::make_unique<ScopeFilter>(*m_connection, core::Scope(m_session));
        return {};
    });
}

QFuture<Result<QList<FigureRows>>> SqlFigures::ask(const QList<FiguresQuery> &questions, std::stop_token stop)
{
    return m_thread.post([this, questions, stop = std::move(stop)] { return answer(questions, stop); });
}

Result<QList<FigureRows>> SqlFigures::answer(const QList<FiguresQuery> &questions, const std::stop_token &stop)
{
    const ReadSnapshot snapshot(*m_connection);
    // SQLite forgets an interrupt that comes while no statement is being read. One is, as long as this one is held.
    YC_ASSIGN(Cursor held, m_connection->run(QStringLiteral("SELECT 1 UNION ALL SELECT 2")));
    (void)held.next();
    const auto interrupt = [this] { m_connection->interrupt(); };
    const std::stop_callback asked(stop, interrupt);
    const std::stop_callback closing(m_closing.get_token(), interrupt);
    QList<FigureRows> answers;
    for (const FiguresQuery &question : questions) {
        if (stop.stop_requested() || m_closing.stop_requested())
            return core::fail(ErrorKind::Cancelled, "cancelled");
        YC_ASSIGN(const FigureRows rows, answer(question));
        answers << rows;
    }
    return answers;
}

Result<FigureRows> SqlFigures::answer(const FiguresQuery &question)
{
    const auto readable = [this](const QString &type) -> Result<const Projection *> {
        const auto found = m_projections.constFind(type);
        if (found == m_projections.constEnd())
            return core::fail(ErrorKind::UpdateProgram, "store.unknown-type", {{QStringLiteral("type"), type}});
        const QString &permission = (*found)->type().readPermission;
        if (!m_session.may(permission)) {
            return core::fail(ErrorKind::AskPermission, "permission.denied",
                              {{QStringLiteral("permission"), permission}});
        }
        return found->get();
    };
    const auto scoped = [this](const Projection &projection) { return m_scope->term(projection); };
    const auto present = [this](const QString &index) {
        const auto found =
            m_connection->scalar(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type='index' AND name=?"), {index});
        return found && found->isValid();
    };
    YC_ASSIGN(const FigureStatement statement, FigureStatement::of(question, readable, scoped, present));
    FigureFold fold(question, statement);
    YC_ASSIGN(Cursor cursor, m_connection->run(statement.sql, statement.values));
    while (cursor.next())
        fold.add(cursor);
    YC_TRY(cursor.ended());
    return fold.rows();
}

} // namespace yc::store
