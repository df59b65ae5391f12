// SPDX-License-Identifier: GPL-3.0-or-later
// The auditor's side of the store. Each call that shows rows is asked for its permission here, and is a row itself.
#include "store/AuditReader.h"
#include "store/CommandList.h"
#include "store/Connection.h"
#include "store/SqlDocumentStore.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

#include <array>
#include <limits>

namespace yc::store {

using core::Result;

namespace {
const QString kView = QString::fromLatin1(commands::auditView.permission);

core::Command act(const core::CommandSpec &spec, const QString &reason)
{
    core::Command command = spec.command();
    command.reason = reason;
    command.work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
    return command;
}

QString textOf(const QJsonObject &json)
{
    return json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}
} // namespace

/// On a reading thread: the row is written and committed before anything is read.
Result<> SqlDocumentStore::written(const core::Command &command)
{
    const Result<QJsonObject> done = m_writer.call([this, &command] { return runCommand(command); });
    YC_TRY(done);
    return {};
}

Result<> SqlDocumentStore::maySeeAudit() const
{
    if (!m_options.session.may(kView)) {
        return core::fail(core::ErrorKind::AskPermission, "permission.denied", {{QStringLiteral("permission"), kView}});
    }
    return {};
}

QFuture<Result<AuditView>> SqlDocumentStore::openAudit(const AuditFilter &filter)
{
    return m_reader.post([this, filter]() -> Result<AuditView> {
        YC_TRY(written(act(commands::auditView, textOf(filter.toJson()))));
        return AuditReader(*m_read).open(filter);
    });
}

QFuture<Result<AuditPage>> SqlDocumentStore::auditPage(const AuditView &view, qint64 below, int limit,
                                                       const std::stop_token &stop)
{
    return m_reader.post([this, view, below, limit, stop]() -> Result<AuditPage> {
        YC_TRY(maySeeAudit());
        return AuditReader(*m_read).page(view, below, limit, stop);
    });
}

QFuture<Result<qint64>> SqlDocumentStore::auditCount(const AuditView &view, const std::stop_token &stop)
{
    return m_reader.post([this, view, stop]() -> Result<qint64> {
        YC_TRY(maySeeAudit());
        return AuditReader(*m_read).count(view, stop);
    });
}

/// On the checker's thread; the later half of the log is read on the search's, at the same time.
Result<AuditLog::Verdict> SqlDocumentStore::verifyChain(const AuditLog::Progress &progress)
{
    YC_ASSIGN(const AuditHead head, AuditLog::head(*m_check));
    const qint64 middle = head.seq / 2 + 1;
    const auto rows = std::make_shared<std::array<std::atomic<qint64>, 2>>();
    const auto part = [&](std::size_t which) -> AuditLog::Progress {
        return [this, &progress, rows, which](qint64 done) {
            (*rows)[which] = done;
            return !m_stopChecks.stop_requested() && (!progress || progress((*rows)[0] + (*rows)[1]));
        };
    };
    auto later = m_finder.post([&, report = part(1)] { return AuditLog::verifyPart(*m_find, middle, 0, report); });
    const auto first = AuditLog::verifyPart(*m_check, std::numeric_limits<qint64>::min(), middle, part(0));
    later.waitForFinished(); // it uses what lies on this stack
    YC_TRY(first);
    const auto second = later.result();
    YC_TRY(second);
    if (first->firstBad != 0)
        return *first;
    AuditLog::Verdict whole = *second;
    whole.rows += first->rows;
    return whole;
}

QFuture<Result<AuditVerdict>> SqlDocumentStore::verifyAudit(const QList<SignedHead> &elsewhere,
                                                            const AuditLog::Progress &progress)
{
    return m_checker.post([this, elsewhere, progress]() -> Result<AuditVerdict> {
        YC_TRY(written(act(commands::auditVerify, {})));
        AuditVerdict verdict;
        YC_ASSIGN(verdict.chain, verifyChain(progress));
        YC_ASSIGN(const DeskIdentity identity, DeskIdentity::find(*m_check));
        QList<SignedHead> heads = elsewhere;
        auto noted = AuditHeads::read(AuditHeads::besideStore(m_options.path));
        if (noted)
            heads += *noted;
        else
            verdict.findings << AuditFinding{noted.error().code, {}};
        YC_ASSIGN(const QList<AuditFinding> found, AuditHeads::compare(*m_check, identity.publicKey(), heads));
        verdict.findings += found;
        verdict.heads = heads.size();
        return verdict;
    });
}

QFuture<Result<AuditSeal>> SqlDocumentStore::exportAudit(const AuditView &view, const QString &reason,
                                                         std::function<bool(const AuditRow &)> row,
                                                         const std::stop_token &stop)
{
    return m_reader.post([this, view, reason, row = std::move(row), stop]() -> Result<AuditSeal> {
        const QString what = textOf(view.filter().toJson());
        YC_TRY(written(act(commands::auditExport, what.isEmpty() ? reason : reason + u' ' + what)));
        AuditReader reader(*m_read);
        YC_ASSIGN(const AuditView now,
                  reader.movedToEnd(view)); // so that a whole export ends at the head it is signed with
        YC_ASSIGN(const DeskIdentity identity, DeskIdentity::find(*m_read));
        YC_ASSIGN(const QByteArray last, AuditLog::hashAt(*m_read, now.top() - 1));
        QCryptographicHash digest(QCryptographicHash::Sha256);
        AuditSeal seal;
        bool stopped = false;
        const auto each = [&](const AuditRow &one) {
            const qint64 big = qToBigEndian(one.seq);
            digest.addData(QByteArrayView(reinterpret_cast<const char *>(&big), sizeof big));
            digest.addData(one.hash);
            ++seal.rows;
            stopped = !row(one);
            return !stopped;
        };
        YC_TRY(reader.forEach(now, each, stop));
        if (stopped)
            return core::fail(core::ErrorKind::Cancelled, "cancelled");
        seal.whole = view.filter().isEmpty();
        seal.digest = digest.result();
        if (seal.whole) {
            seal.head = identity.sign({now.top() - 1, last}, m_options.clock->now());
        } else {
            YC_ASSIGN(seal.head, DeskIdentity::signHead(*m_read, m_options.clock->now()));
        }
        seal.signature = identity.sign(seal.canonical());
        return seal;
    });
}

} // namespace yc::store
