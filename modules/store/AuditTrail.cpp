// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditTrail.h"

#include "store/AuditKeys.h"
#include "store/CommandList.h"
#include "store/Connection.h"
#include "store/Meta.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>

namespace yc::store {

using core::Result;

namespace {
const QString kNoted = QStringLiteral("audit.noted-row"); // row of the last head in the file
const QString kTold = QStringLiteral("audit.told");       // findings that have their row
constexpr qsizetype kMostTold = 1000;
} // namespace

AuditTrail::AuditTrail(Connection &writer, core::Session session, std::shared_ptr<const core::Clock> clock)
    : m_writer(writer)
    , m_session(std::move(session))
    , m_clock(std::move(clock))
    , m_machine(QSysInfo::machineHostName())
    , m_path(AuditHeads::besideStore(writer.path()))
    , m_settings(AuditSettings::on(m_clock->now().date()))
{
}

Result<> AuditTrail::start()
{
    YC_TRY(m_writer.begin());
    const auto work = [this]() -> Result<> {
        YC_ASSIGN(m_identity, DeskIdentity::ofStore(m_writer));
        YC_TRY(compareWithHeads());
        return tell();
    };
    Result<> done = work();
    if (done)
        done = m_writer.commit();
    if (!done) {
        m_writer.rollback();
        rolledBack();
        return done;
    }
    committed();
    return AuditKeys::catchUp(m_writer); // after a kill, or of a store of an older program
}

Result<> AuditTrail::compareWithHeads()
{
    const auto heads = AuditHeads::read(m_path);
    if (!heads) {
        if (heads.error().code != QLatin1StringView("audit.heads-damaged"))
            return std::unexpected(heads.error());
        m_findings << AuditFinding{heads.error().code, {}};
        return {};
    }
    YC_ASSIGN(m_findings, AuditHeads::compare(m_writer, m_identity->publicKey(), *heads));
    // The file is written before the store remembers it, so after a kill the file may know more, never less.
    YC_ASSIGN(const QVariant noted, Meta::read(m_writer, kNoted));
    const bool there =
        std::ranges::any_of(*heads, [&](const SignedHead &one) { return one.head.seq >= noted.toLongLong(); });
    if (noted.isValid() && !there) {
        SignedHead lost;
        lost.head.seq = noted.toLongLong();
        m_findings << AuditFinding{QStringLiteral("audit.heads-missing"), lost};
    }
    return {};
}

Result<> AuditTrail::tell()
{
    if (m_findings.isEmpty())
        return {};
    YC_ASSIGN(const QVariant before, Meta::read(m_writer, kTold));
    QJsonArray told = QJsonDocument::fromJson(before.toByteArray()).array();
    for (const AuditFinding &one : std::as_const(m_findings)) {
        const QString key = QStringLiteral("%1 %2 %3")
                                .arg(one.code)
                                .arg(one.head.head.seq)
                                .arg(QString::fromLatin1(one.head.signature.left(8).toHex()));
        if (told.contains(key))
            continue;
        told.append(key);
        core::Command check = commands::auditCheck.command();
        check.reason = QStringLiteral("row %1").arg(one.head.head.seq);
        YC_TRY(append(check, {}, one.code));
    }
    while (told.size() > kMostTold)
        told.removeFirst();
    return Meta::write(m_writer, kTold, QJsonDocument(told).toJson(QJsonDocument::Compact));
}

Result<> AuditTrail::append(const core::Command &command, const QString &documents, const QString &result)
{
    if (!m_next)
        m_next = m_head;
    const AuditEntry entry{m_clock->now(), m_session.personId,   m_session.org,  m_session.desk,
                           command.name,   command.subject,      command.reason, documents,
                           result,         m_session.personName, m_machine};
    Result<> done = AuditLog::append(m_writer, entry, &m_next);
    if (!done && done.error().code == QLatin1StringView("store.not-unique")) {
        // The command's own work has added rows (what happened before the store was open): read where the log is now.
        m_next.reset();
        done = AuditLog::append(m_writer, entry, &m_next);
    }
    return done;
}

void AuditTrail::committed()
{
    if (m_next)
        m_head = m_next;
    m_next.reset();
}

void AuditTrail::rolledBack() { m_next.reset(); }

void AuditTrail::forget()
{
    m_next.reset();
    m_head.reset();
}

Result<> AuditTrail::appendAlone(const core::Command &command, const QString &result)
{
    YC_TRY(m_writer.begin());
    Result<> done = append(command, {}, result);
    if (done)
        done = m_writer.commit();
    if (!done) {
        m_writer.rollback();
        rolledBack();
        return done;
    }
    committed();
    noteIfDue();
    return {};
}

Result<SignedHead> AuditTrail::note()
{
    if (!m_head) {
        YC_ASSIGN(m_head, AuditLog::head(m_writer));
    }
    const SignedHead made = m_identity->sign(*m_head, m_clock->now());
    if (m_head->seq == 0 || m_head->seq == m_noted)
        return made;
    YC_TRY(AuditHeads::append(m_path, made, m_settings.headsKept));
    m_noted = m_head->seq;
    YC_TRY(Meta::write(m_writer, kNoted, m_noted));
    return made;
}

void AuditTrail::close()
{
    (void)note();
    (void)AuditKeys::catchUp(m_writer);
}

void AuditTrail::noteIfDue()
{
    if (!m_head || (m_noted >= 0 && m_head->seq - m_noted < m_settings.noteHeadEveryRows))
        return;
    // A head that cannot be noted takes nothing back; the next opening sees that the file is behind or missing.
    (void)note();
    (void)AuditKeys::catchUp(m_writer); // rows without keys are found too, only slower
}

} // namespace yc::store
