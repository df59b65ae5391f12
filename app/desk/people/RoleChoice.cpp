// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/people/RoleChoice.h"

#include "desk/RoleText.h"
#include "ui/TextLabel.h"

#include <QCheckBox>
#include <QGridLayout>

#include <algorithm>

namespace yc::desk {

using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

RoleChoice::RoleChoice(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::px(12));
    grid->setVerticalSpacing(Theme::px(6));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const core::Role &role : core::RolePermissions::builtIn().all()) {
        auto *box = new QCheckBox(RoleText::of(role.id), this);
        auto *words = new TextLabel(TextRole::Secondary, {}, this);
        words->setWordWrap(true);
        grid->addWidget(box, row, 0);
        grid->addWidget(words, row, 1);
        m_lines.append({role.id, box, words});
        connect(box, &QCheckBox::clicked, this, [this] {
            check();
            Q_EMIT edited();
        });
        ++row;
    }
}

void RoleChoice::setUp(const QStringList &held, const QSet<QString> &granter, const QList<QStringList> &everybody)
{
    m_held = held;
    m_granter = granter;
    m_everybody = everybody;
    for (const Line &line : std::as_const(m_lines))
        line.box->setChecked(held.contains(line.role));
    check();
}

QStringList RoleChoice::roles() const
{
    QStringList chosen;
    for (const Line &line : m_lines) {
        if (line.box->isChecked())
            chosen.append(line.role);
    }
    return chosen;
}

QCheckBox *RoleChoice::box(const QString &role) const
{
    const auto at = std::ranges::find(m_lines, role, &Line::role);
    return at == m_lines.end() ? nullptr : at->box;
}

QString RoleChoice::reason(const QString &role) const
{
    const QCheckBox *own = box(role);
    const QString other = own && own->isChecked() ? QString() : m_rules.obstacle(role, roles());
    if (!other.isEmpty())
        return tr("Not together with: %1").arg(RoleText::of(other));
    // Whether this one box may be turned from what the person has.
    QStringList turned = m_held;
    if (!turned.removeOne(role))
        turned.append(role);
    const QStringList needed = m_rules.neededToGrant({m_held, turned}, m_everybody);
    const bool may = std::ranges::all_of(needed, [this](const QString &one) { return m_granter.contains(one); });
    if (may)
        return {};
    return needed.contains(QStringLiteral("desk.roles")) ? tr("Given and taken by a security administrator")
                                                         : tr("Given and taken by a system administrator");
}

void RoleChoice::check()
{
    for (const Line &line : std::as_const(m_lines)) {
        const QString why = reason(line.role);
        line.box->setEnabled(why.isEmpty());
        line.words->setText(why.isEmpty() ? RoleText::about(line.role) : why);
        line.box->setAccessibleDescription(line.words->text());
    }
}

} // namespace yc::desk
