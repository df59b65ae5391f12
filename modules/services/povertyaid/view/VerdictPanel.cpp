// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/view/VerdictPanel.h"

#include "core/Money.h"
#include "services/povertyaid/rules/RuleBook.h"
#include "services/povertyaid/view/AidWords.h"
#include "ui/Card.h"
#include "ui/EmptyLayout.h"
#include "ui/ListLine.h"
#include "ui/StateLabel.h"
#include "ui/TextLabel.h"
#include "ui/text/ErrorText.h"

#include <QJsonArray>
#include <QLayout>

namespace yc::povertyaid {

using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

namespace {

QString inLanguage(const QJsonValue &line)
{
    return line[AidWords::chinese() ? QLatin1String("zh") : QLatin1String("en")].toString();
}

ui::State markOf(const QString &outcome)
{
    if (outcome == u"yes" || outcome == u"eligible")
        return ui::State::Ok;
    if (outcome == u"no" || outcome == u"not_eligible")
        return ui::State::Late;
    return outcome.isEmpty() ? ui::State::None : ui::State::Warn;
}

QString amountOf(const QJsonValue &one)
{
    const auto amount = core::Money::parse(one[u"benefit"].toString());
    if (!amount)
        return {};
    const QString words = AidWords::tr("%1 yuan a month").arg(amount->toDisplay());
    return one[u"benefit_whole"].toBool() ? words : AidWords::tr("at least %1").arg(words);
}

/// What a class comes down to in one line: its amount, or the first reason against it.
QString gist(const QJsonValue &one)
{
    QStringList parts;
    if (const QString amount = amountOf(one); !amount.isEmpty())
        parts.append(amount);
    const QJsonArray reasons = one[u"reasons"].toArray();
    if (!reasons.isEmpty())
        parts.append(inLanguage(reasons.first()));
    const QJsonArray missing = one[u"missing"].toArray();
    if (!missing.isEmpty())
        parts.append(VerdictPanel::tr("missing: %1").arg(inLanguage(missing.first())));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

VerdictPanel::VerdictPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(16));
    m_verdicts = new ui::Card(tr("Means test"), this);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    m_verdicts->content()->addLayout(m_lines);
    m_why = new ui::Card(tr("Working"), this);
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(Theme::px(4));
    m_why->content()->addLayout(m_steps);
    column->addWidget(m_verdicts);
    column->addWidget(m_why);
    column->addStretch(1);
}

void VerdictPanel::show(const QJsonObject &working, bool trial)
{
    m_working = working;
    const QString day = working.value(u"as_of").toString();
    m_verdicts->setAside(trial ? tr("trial, not saved · by the figures of %1").arg(day)
                               : tr("by the figures of %1").arg(day));
    if (!m_byHand || m_class.isEmpty()) {
        const QString best = working.value(u"best").toString();
        m_class = best.isEmpty() ? QStringLiteral("dibao") : best;
    }
    showClasses();
    showWorking();
}

void VerdictPanel::showDefect(const core::Error &error)
{
    m_working = {};
    m_verdicts->setAside({});
    ui::emptyLayout(m_lines);
    ui::emptyLayout(m_steps);
    auto *words = new TextLabel(TextRole::Body, ui::ErrorText::of(error).happened, this);
    words->setWordWrap(true);
    m_lines->addWidget(words);
    m_why->hide();
}

void VerdictPanel::choose(const QString &className)
{
    m_class = className;
    m_byHand = true;
    showWorking();
}

void VerdictPanel::showClasses()
{
    ui::emptyLayout(m_lines);
    const QJsonArray classes = m_working.value(u"classes").toArray();
    for (const QJsonValue &one : classes) {
        const QString answer = one[u"answer"].toString();
        auto *line = new ui::ListLine(markOf(answer), inLanguage(one), gist(one), this);
        line->setObjectName(QStringLiteral("class:") + one[u"class"].toString());
        line->setActionText(AidWords::answer(answer == u"eligible"       ? Answer::Yes
                                             : answer == u"not_eligible" ? Answer::No
                                                                         : Answer::Unknown));
        connect(line, &QAbstractButton::clicked, this, [this, name = one[u"class"].toString()] { choose(name); });
        m_lines->addWidget(line);
        line->show();
    }
}

void VerdictPanel::addLines(const QJsonArray &lines)
{
    for (const QJsonValue &line : lines) {
        const ui::State state = markOf(line[u"outcome"].toString());
        const QString sentence = inLanguage(line);
        QWidget *words = nullptr;
        auto *label = new TextLabel(TextRole::Value, sentence, this);
        label->setWordWrap(true);
        words = label;
        QString basis =
            line[AidWords::chinese() ? QLatin1String("document_zh") : QLatin1String("document_en")].toString();
        if (const QString article = line[u"article"].toString(); !article.isEmpty())
            basis +=
                AidWords::chinese() ? QStringLiteral("第%1条").arg(article) : QStringLiteral(", art. %1").arg(article);
        basis += QStringLiteral(" [%1]").arg(line[u"certainty"].toString());
        const QJsonArray figures = line[u"figures"].toArray();
        for (const QJsonValue &figure : figures) {
            basis += tr("; %1 since %2 [%3]")
                         .arg(RuleBook::builtIn().figureName(figure[u"figure"].toString(), AidWords::chinese()),
                              figure[u"from"].toString(), figure[u"certainty"].toString());
        }
        auto *second = new TextLabel(TextRole::Small, basis, this);
        second->setWordWrap(true);
        auto *cell = new QWidget(this);
        auto *row = new QHBoxLayout(cell);
        row->setContentsMargins(0, 0, 0, Theme::px(2));
        row->setSpacing(Theme::px(8));
        auto *mark = new ui::StateLabel(state, {}, cell);
        mark->setFixedWidth(Theme::px(16));
        row->addWidget(mark, 0, Qt::AlignTop);
        auto *two = new QVBoxLayout;
        two->setSpacing(0);
        two->addWidget(words);
        two->addWidget(second);
        row->addLayout(two, 1);
        m_steps->addWidget(cell);
        cell->show(); // counts for the height of the page from now on
    }
}

void VerdictPanel::showWorking()
{
    ui::emptyLayout(m_steps);
    const QJsonArray classes = m_working.value(u"classes").toArray();
    m_why->setVisible(!classes.isEmpty());
    for (const QJsonValue &one : classes) {
        if (one[u"class"].toString() != m_class)
            continue;
        m_why->setTitle(tr("Working: %1").arg(inLanguage(one)));
        addLines(one[u"working"].toArray());
        auto *heading = new TextLabel(TextRole::Label, tr("Family and income"), this);
        m_steps->addWidget(heading);
        heading->show();
        addLines(m_working.value(u"working").toArray());
    }
}

} // namespace yc::povertyaid
