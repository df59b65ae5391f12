// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Futures.h"
#include "services/eldercare/rules/AllowanceRun.h"
#include "services/eldercare/rules/ElderTypes.h"

namespace yc::eldercare {

using core::Query;
using core::Result;
using core::Rows;

namespace {

constexpr int portion = 20'000; ///< rows read at once: quick to fold, small in memory
constexpr qsizetype askedAtOnce = 500;

/// The queries of a run, one after the other, whoever asks them. All but the last are read by portions of an index,
/// each from where the one before it ended, so that no row is counted past twice.
class Reading {
public:
    explicit Reading(AllowanceRun &run)
        : m_run(run)
    {
    }

    /// The next question; a null type when there is none left.
    [[nodiscard]] Query next()
    {
        if (m_step == Step::Claims)
            return portioned(claimType().name, AllowanceRun::claimColumns());
        if (m_step == Step::Payments) {
            Query query = portioned(allowanceType().name, AllowanceRun::paymentColumns());
            query.where.append({QStringLiteral("state"), Query::Op::NotEqual, QString(LineState::voided)});
            return query;
        }
        if (m_step == Step::Residents) {
            Query query = portioned(QStringLiteral("resident"), AllowanceRun::residentColumns());
            query.where.append(
                {QStringLiteral("birth"), Query::Op::LessOrEqual, m_run.bornUpTo().toString(Qt::ISODate)});
            return query;
        }
        if (m_step == Step::Missing) {
            QVariantList ids;
            for (const QString &id : std::as_const(m_missing).mid(m_asked, askedAtOnce))
                ids.append(id);
            return {.type = QStringLiteral("resident"),
                    .where = {{QStringLiteral("id"), Query::Op::In, ids}},
                    .orderBy = {},
                    .columns = AllowanceRun::residentColumns()};
        }
        return {};
    }

    void take(const Rows &rows)
    {
        if (m_step == Step::Claims) {
            m_run.addClaims(rows);
            goOn(rows, Step::Payments);
        } else if (m_step == Step::Payments) {
            m_run.addPayments(rows);
            goOn(rows, Step::Residents);
            if (m_step == Step::Residents && !m_run.bornUpTo().isValid())
                m_step = Step::Done;
        } else if (m_step == Step::Residents) {
            m_run.addResidents(rows);
            goOn(rows, Step::Missing);
            if (m_step == Step::Missing) {
                m_missing = m_run.missingResidents();
                m_step = m_missing.isEmpty() ? Step::Done : Step::Missing;
            }
        } else if (m_step == Step::Missing) {
            m_run.addResidents(rows);
            m_asked += askedAtOnce;
            if (m_asked >= m_missing.size())
                m_step = Step::Done;
        }
    }

private:
    enum class Step { Claims, Payments, Residents, Missing, Done };
    /// Before every id and every day.
    [[nodiscard]] static QString least() { return QStringLiteral("0"); }
    [[nodiscard]] QString key() const
    {
        return m_step == Step::Residents ? QStringLiteral("birth") : QStringLiteral("resident");
    }
    [[nodiscard]] Query portioned(const QString &type, const QStringList &columns) const
    {
        return {.type = type,
                .where = {{key(), Query::Op::GreaterOrEqual, m_from}},
                .orderBy = {{key()}, {QStringLiteral("id")}},
                .columns = columns,
                .limit = portion,
                .offset = m_skip};
    }
    /// With the last key of this portion, past those rows of it that were in it.
    void goOn(const Rows &rows, Step next)
    {
        if (rows.rows.size() < portion) {
            m_step = next;
            m_from = least();
            m_skip = 0;
            return;
        }
        const qsizetype column = rows.columns.indexOf(key());
        const QString end = rows.rows.last().at(column).toString();
        int same = 0;
        for (qsizetype i = rows.rows.size() - 1; i >= 0 && rows.rows.at(i).at(column).toString() == end; --i)
            ++same;
        m_skip = end == m_from ? m_skip + same : same;
        m_from = end;
    }

    AllowanceRun &m_run;
    Step m_step = Step::Claims;
    QString m_from = least(); ///< key of the last row read
    int m_skip = 0;
    QStringList m_missing;
    qsizetype m_asked = 0;
};

QDate deathOf(const QJsonObject &resident)
{
    return QDate::fromString(resident.value(u"deceased_on").toString(), Qt::ISODate);
}

using Shared = std::shared_ptr<AllowanceRun>;

/// All of the store's part, portion after portion on the continuations' thread.
struct StoreReading {
    StoreReading(core::DocumentStore &from, Shared into, std::stop_token token)
        : store(from)
        , run(std::move(into))
        , reading(*run)
        , stop(std::move(token))
    {
    }
    core::DocumentStore &store;
    Shared run;
    Reading reading;
    std::stop_token stop;

    static QFuture<Result<Shared>> next(const std::shared_ptr<StoreReading> &self)
    {
        if (self->stop.stop_requested())
            return QtFuture::makeReadyValueFuture(Result<Shared>(core::fail(core::ErrorKind::Cancelled, "cancelled")));
        const Query query = self->reading.next();
        if (query.type.isEmpty())
            return deaths(self);
        return core::then(self->store.query(query), [self](const Result<Rows> &rows) {
            if (!rows)
                return QtFuture::makeReadyValueFuture(Result<Shared>(std::unexpected(rows.error())));
            self->reading.take(*rows);
            return next(self);
        });
    }

    static QFuture<Result<Shared>> deaths(const std::shared_ptr<StoreReading> &self)
    {
        QList<QFuture<Result<core::Document>>> loads;
        for (const QString &id : self->run->deathsToAsk())
            loads.append(self->store.load(id));
        return core::then(core::allOf(loads), [self](const QList<Result<core::Document>> &loaded) -> Result<Shared> {
            for (const Result<core::Document> &one : loaded) {
                if (one)
                    self->run->addDeath(one->id, deathOf(one->body));
            }
            self->run->finish();
            return self->run;
        });
    }
};

} // namespace

QFuture<Result<Shared>> runOverRegister(core::DocumentStore &store, const AllowanceRules &rules, std::stop_token stop)
{
    auto run = std::make_shared<AllowanceRun>(rules, store.clock().today());
    return StoreReading::next(std::make_shared<StoreReading>(store, run, std::move(stop)));
}

Result<> runInTransaction(core::Transaction &transaction, AllowanceRun &run)
{
    Reading reading(run);
    for (Query query = reading.next(); !query.type.isEmpty(); query = reading.next()) {
        YC_ASSIGN(const Rows rows, transaction.query(query));
        reading.take(rows);
    }
    for (const QString &id : run.deathsToAsk()) {
        YC_ASSIGN(const core::Document resident, transaction.load(id));
        run.addDeath(id, deathOf(resident.body));
    }
    run.finish();
    return {};
}

} // namespace yc::eldercare
