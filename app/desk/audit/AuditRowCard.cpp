// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/audit/AuditRowCard.h"

#include "audit/AuditWords.h"
#include "ui/KeyValueGrid.h"
#include "ui/TextLabel.h"
#include "ui/Theme.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace yc::desk {

using audit::AuditWords;

namespace {
constexpr int kGroup = 8;

/// A digest in groups, so that it can be read out and breaks at the end of a line.
QString grouped(const QString &hex)
{
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += kGroup)
        groups << hex.mid(at, kGroup);
    return groups.join(u' ');
}
} // namespace

AuditRowCard::AuditRowCard(QWidget *parent)
    : Card({}, parent)
    , m_hint(new ui::TextLabel(ui::TextRole::Secondary))
    , m_values(new ui::KeyValueGrid(72))
{
    m_hint->setWordWrap(true);
    content()->addWidget(m_hint);
    content()->addWidget(m_values);
    content()->addStretch(1);
    clear();
}

void AuditRowCard::clear()
{
    setTitle(tr("Row"));
    m_values->clear();
    m_hint->setText(tr("Choose a row of the list to read it in full."));
    m_hint->show();
}

void AuditRowCard::setRow(const store::AuditRow &row)
{
    m_hint->hide();
    m_values->clear();
    setTitle(tr("Row %1").arg(QLocale().toString(row.seq)));
    const store::AuditEntry &entry = row.entry;
    const auto say = [this](const char *key, const QString &label, const QString &value) {
        if (!value.isEmpty())
            m_values->setValue(QLatin1StringView(key), label, value);
    };
    say("at", tr("Time"), entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")));
    say("name", tr("Person"), entry.name);
    say("person", tr("Person’s id"), entry.person);
    say("what", tr("What"), AuditWords::command(entry.command));
    say("command", tr("Command"), entry.command);
    say("result", tr("Result"), AuditWords::result(entry.result));
    say("org", tr("Organisation"), entry.org);
    say("place", tr("Where"), AuditWords::place(entry));
    say("subject", tr("About"), entry.subject);
    say("reason", tr("Reason"), entry.reason);
    addDocuments(entry.documents);
    say("hash", tr("Hash"), grouped(QString::fromLatin1(row.hash.toHex())));
    say("intact", tr("Row check"),
        row.isIntact() ? tr("The row fits its hash.") : tr("The row does NOT fit its hash."));
}

void AuditRowCard::addDocuments(const QString &json)
{
    const QJsonObject documents = QJsonDocument::fromJson(json.toUtf8()).object();
    if (documents.isEmpty())
        return;
    const auto digest = [&documents](QLatin1StringView key) { return grouped(documents.value(key).toString()); };
    m_values->setValue(QStringLiteral("count"), tr("Changes"),
                       QLocale().toString(documents.value(QStringLiteral("count")).toInteger()));
    if (documents.contains(QStringLiteral("after"))) {
        const QString before = digest(QLatin1StringView("before"));
        const QString after = digest(QLatin1StringView("after"));
        m_values->setValue(QStringLiteral("before"), tr("Before"), before.isEmpty() ? tr("not there yet") : before);
        m_values->setValue(QStringLiteral("after"), tr("After"), after.isEmpty() ? tr("removed") : after);
    } else {
        m_values->setValue(QStringLiteral("digest"), tr("Digest"), digest(QLatin1StringView("digest")));
    }
    QStringList ids;
    const QJsonArray array = documents.value(QStringLiteral("ids")).toArray();
    for (const QJsonValue &one : array)
        ids << one.toString();
    m_values->setValue(QStringLiteral("ids"), tr("Records"), ids.join(u'\n'));
}

} // namespace yc::desk
