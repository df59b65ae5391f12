// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup/BackupPlanCard.h"

#include "ui/ActionButton.h"
#include "ui/ChoiceBox.h"
#include "ui/FlowLayout.h"
#include "ui/TextLabel.h"
#include "ui/Theme.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>

namespace yc::desk {

using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

namespace {
QList<ui::Choice> hours()
{
    QList<ui::Choice> list;
    for (int hour = 0; hour < 24; ++hour)
        list.append({QString::number(hour), QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'))});
    return list;
}
} // namespace

BackupPlanCard::BackupPlanCard(QWidget *parent)
    : Card(tr("Backups by themselves"), parent)
    , m_folder(new QLineEdit)
    , m_hour(new ui::ChoiceBox(hours()))
    , m_keep(new ui::ActionButton(tr("Save the plan")))
{
    const auto label = [this](const QString &text, QWidget *buddy) {
        auto *words = new TextLabel(TextRole::Label, text);
        words->setBuddy(buddy);
        buddy->setAccessibleName(text);
        content()->addWidget(words);
    };
    label(tr("Folder or stick"), m_folder);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(8));
    row->addWidget(m_folder, 1);
    auto *browse = new ui::ActionButton(tr("Choose…"));
    row->addWidget(browse);
    content()->addLayout(row);
    label(tr("At what time"), m_hour);
    content()->addWidget(m_hour);
    content()->addWidget(new TextLabel(TextRole::Label, tr("On which days")));
    auto *week = new QWidget;
    auto *flow = new ui::FlowLayout(Theme::px(8), week);
    for (int day = 1; day <= 7; ++day) {
        auto *box = new QCheckBox(QLocale().dayName(day, QLocale::ShortFormat));
        connect(box, &QCheckBox::toggled, this, &BackupPlanCard::edited);
        flow->addWidget(box);
        m_days.append(box);
    }
    content()->addWidget(week);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_keep);
    foot->addStretch(1);
    content()->addLayout(foot);
    m_keep->setEnabled(false);
    setFocusProxy(m_folder);
    connect(m_folder, &QLineEdit::textEdited, this, &BackupPlanCard::edited);
    connect(m_hour, &QComboBox::activated, this, &BackupPlanCard::edited);
    connect(browse, &QAbstractButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder for backups"), m_folder->text());
        if (!chosen.isEmpty()) {
            m_folder->setText(chosen);
            edited();
        }
    });
    connect(m_keep, &QAbstractButton::clicked, this, [this] {
        m_isEdited = false;
        m_keep->setEnabled(false);
        Q_EMIT kept(plan());
    });
}

void BackupPlanCard::edited()
{
    m_isEdited = true;
    m_keep->setEnabled(true);
}

void BackupPlanCard::setPlan(const store::BackupPlan &plan)
{
    if (m_isEdited)
        return;
    m_plan = plan;
    m_folder->setText(plan.folder);
    m_folder->setCursorPosition(0); // a long path is read from its beginning
    m_hour->setCode(QString::number(plan.hour));
    for (int day = 0; day < 7; ++day) {
        const QSignalBlocker quiet(m_days.at(day));
        m_days.at(day)->setChecked((plan.days >> day & 1) != 0);
    }
}

store::BackupPlan BackupPlanCard::plan() const
{
    store::BackupPlan plan;
    plan.folder = m_folder->text().trimmed();
    plan.hour = m_hour->code().toInt();
    plan.days = 0;
    for (int day = 0; day < 7; ++day)
        plan.days |= m_days.at(day)->isChecked() ? 1 << day : 0;
    return plan;
}

} // namespace yc::desk
