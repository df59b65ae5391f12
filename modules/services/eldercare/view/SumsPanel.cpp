// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/SumsPanel.h"

#include "services/eldercare/view/ElderWords.h"
#include "ui/KeyValueGrid.h"
#include "ui/StateLabel.h"
#include "ui/TextLabel.h"

#include <QVBoxLayout>

namespace yc::eldercare {

using ui::Theme;

SumsPanel::SumsPanel(QWidget *parent)
    : QWidget(parent)
    , m_sums(new ui::KeyValueGrid(150, this))
    , m_final(new ui::StateLabel(this))
    , m_rules(new ui::TextLabel(ui::TextRole::Secondary, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(10));
    column->addWidget(m_sums);
    column->addWidget(m_final);
    column->addWidget(m_rules);
    m_rules->setWordWrap(true);
}

void SumsPanel::show(const AbilityResult &result)
{
    const AbilityScale &scale = AbilityScale::builtIn();
    const bool zh = ElderWords::chinese();
    for (qsizetype i = 0; i < result.groups.size(); ++i) {
        const AbilityResult::GroupScore &sum = result.groups.at(i);
        const AbilityScale::Group &group = scale.groups().at(i);
        m_sums->setValue(group.code, zh ? group.zh : group.en,
                         QStringLiteral("%1 / %2").arg(sum.score).arg(sum.maximum));
        m_sums->setNote(group.code, sum.answered == sum.indicators
                                        ? QString()
                                        : tr("%1 of %2 scored").arg(sum.answered).arg(sum.indicators));
    }
    m_sums->setValue(QStringLiteral("total"), tr("Total"),
                     QStringLiteral("%1 / %2").arg(result.sum).arg(scale.maximum()));
    m_sums->setValue(QStringLiteral("preliminary"), tr("Preliminary grade"),
                     result.preliminary ? ElderWords::grade(QString::number(*result.preliminary))
                                        : tr("after %1 more").arg(result.missing.size()));
    const auto final = result.final ? ElderWords::gradeState(QString::number(*result.final))
                                    : ui::StateText{ui::State::Info, tr("not finished")};
    m_final->setState(final.state, tr("Final grade: %1").arg(final.words));
    QStringList reasons;
    for (const AbilityResult::Rule &rule : result.rules)
        reasons.append(rule.code + u' ' + (zh ? rule.zh : rule.en));
    if (result.rules.size() > 1 && result.rules.first().code != u"C-1") {
        reasons.append(result.addUp ? tr("C-2 and C-3 add up here: two grades.")
                                    : tr("C-2 and C-3 do not add up here: one grade."));
    }
    if (result.capped)
        reasons.append(tr("There is no grade worse than 4."));
    if (!result.contradictions.isEmpty())
        reasons.append(tr("Coma is marked, but B.3.9 is above 0."));
    m_rules->setText(reasons.join(u'\n'));
    m_rules->setVisible(!reasons.isEmpty());
}

QString SumsPanel::finalWords() const { return m_final->words(); }

} // namespace yc::eldercare
