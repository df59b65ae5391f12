// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/RevealAlarmBar.h"

#include "ui/ActionButton.h"
#include "ui/Banner.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace yc::desk {

using core::RevealAlarm;

RevealAlarmBar::RevealAlarmBar(ui::ServiceContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(new ui::Banner(this))
    , m_line(new QWidget(this))
    , m_note(new QLineEdit(m_line))
    , m_settle(new ui::ActionButton(tr("Settle"), ui::ActionButton::Kind::Primary, m_line))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, ui::Theme::px(12), 0, 0);
    column->setSpacing(ui::Theme::px(8));
    m_banner->setClosable(false);
    column->addWidget(m_banner);
    auto *row = new QHBoxLayout(m_line);
    row->setContentsMargins(0, 0, 0, ui::Theme::px(8));
    row->setSpacing(ui::Theme::px(8));
    m_note->setFixedHeight(ui::Theme::fieldHeight());
    m_note->setMaxLength(200);
    m_note->setPlaceholderText(tr("What came of it: asked, explained, reported …"));
    m_note->setAccessibleName(tr("Note on the alarm"));
    row->addWidget(m_note, 1);
    row->addWidget(m_settle);
    auto *later = new ui::ActionButton(tr("Cancel"), ui::ActionButton::Kind::Quiet, m_line);
    row->addWidget(later);
    column->addWidget(m_line);
    m_line->hide();
    connect(m_settle, &QAbstractButton::clicked, this, &RevealAlarmBar::settle);
    connect(m_note, &QLineEdit::returnPressed, this, &RevealAlarmBar::settle);
    connect(later, &QAbstractButton::clicked, m_line, &QWidget::hide);
    hide();
    if (!context.store.session().may(QStringLiteral("desk.alarm")))
        return;
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
        if (types.isEmpty() || types.contains(core::revealAlarmType().name))
            read();
    });
    // Esc closes banners; this one comes back until it is settled.
    connect(m_banner, &ui::Banner::dismissed, this, &RevealAlarmBar::read, Qt::QueuedConnection);
    read();
}

void RevealAlarmBar::read()
{
    m_context.store.query(core::openRevealAlarms()).then(this, [this](const core::Result<core::Rows> &rows) {
        if (!rows)
            return;
        QList<RevealAlarm> open;
        for (qsizetype i = 0; i < rows->rows.size(); ++i) {
            QJsonObject body;
            for (const QString &column : rows->columns)
                body.insert(column, QJsonValue::fromVariant(rows->value(i, column)));
            open.append(RevealAlarm::fromBody(rows->value(i, QStringLiteral("id")).toString(), body));
        }
        show(open);
    });
}

void RevealAlarmBar::show(const QList<RevealAlarm> &open)
{
    if (open.isEmpty()) {
        m_id.clear();
        m_line->hide();
        hide();
        return;
    }
    const RevealAlarm &first = open.first();
    if (first.id != m_id) {
        m_line->hide();
        m_note->clear();
    }
    m_id = first.id;
    const QString when = first.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm");
    const QString text = first.kind == u"people" ? tr("%1 looked at values of %2 different people within minutes (%3).")
                                                       .arg(first.personName, QString::number(first.count), when)
                                                 : tr("%1 looked at %2 whole values in one day (%3).")
                                                       .arg(first.personName, QString::number(first.count), when);
    const bool own = first.person == m_context.store.session().personId;
    QString details = own ? tr("Somebody else has to settle this.")
                          : tr("The audit log has each look with its reason. It stands here until it is settled.");
    if (open.size() > 1)
        details += u' ' + tr("Alarms waiting: %1.").arg(open.size());
    m_banner->showMessage(ui::State::Warn, text, details);
    if (!own) {
        connect(m_banner->addAction(tr("Settle with a note")), &QAbstractButton::clicked, this, &RevealAlarmBar::ask);
    }
    QWidget::show();
}

void RevealAlarmBar::ask()
{
    m_line->show();
    m_note->setFocus(Qt::OtherFocusReason);
}

void RevealAlarmBar::settle()
{
    m_settle->setEnabled(false);
    m_context.store.execute(core::acknowledgeRevealAlarm(m_id, m_note->text()))
        .then(this, [this](const core::Result<QJsonObject> &done) {
            m_settle->setEnabled(true);
            if (!done) {
                m_context.navigator.sayError(done.error());
                m_note->setFocus(Qt::OtherFocusReason);
                return;
            }
            m_line->hide();
            read();
        });
}

} // namespace yc::desk
