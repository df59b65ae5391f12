// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/ImportResult.h"

#include "services/residents/view/FindingTable.h"
#include "services/residents/view/StaticRows.h"
#include "ui/ActionButton.h"
#include "ui/Card.h"
#include "ui/RecordList.h"
#include "ui/StatTile.h"
#include "ui/TextLabel.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace yc::residents {

namespace {
constexpr qsizetype rowsNamed = 20;

QString rowList(const QJsonArray &rows, qint64 all)
{
    QStringList numbers;
    for (qsizetype i = 0; i < std::min(rowsNamed, rows.size()); ++i)
        numbers.append(QLocale().toString(rows.at(i).toInteger()));
    return numbers.join(QStringLiteral(", ")) + (all > numbers.size() ? QStringLiteral(" …") : QString());
}
} // namespace

ImportResult::ImportResult(QWidget *parent)
    : QWidget(parent)
    , m_elsewhere(new ui::TextLabel(ui::TextRole::Secondary))
    , m_card(new ui::Card(tr("To be looked at by a person"), this))
    , m_save(new ui::ActionButton(tr("Save the rejected rows"), ui::ActionButton::Kind::Plain, m_card))
    , m_findings(new ui::RecordList(FindingTable::findingColumns(), m_card))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::Theme::px(16));
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(ui::Theme::px(12));
    for (const QString &label :
         {tr("new people"), tr("changed"), tr("unchanged"), tr("new households"), tr("rows given back")}) {
        auto *tile = new ui::StatTile(label, this);
        tile->setFocusPolicy(Qt::NoFocus); // figures only: nothing opens
        tile->setAttribute(Qt::WA_TransparentForMouseEvents);
        tiles->addWidget(tile, 1);
        m_tiles.append(tile);
    }
    column->addLayout(tiles);
    m_elsewhere->setWordWrap(true);
    m_elsewhere->setState(ui::State::Warn);
    m_elsewhere->hide();
    column->addWidget(m_elsewhere);
    m_save->setIconName(QStringLiteral("download"));
    m_card->addHeaderWidget(m_save);
    m_findings->setEmptyText(tr("Every row was good."));
    m_findings->setAccessibleName(tr("To be looked at by a person"));
    m_card->content()->addWidget(m_findings, 1);
    column->addWidget(m_card, 1);
    connect(m_save, &ui::ActionButton::clicked, this, &ImportResult::saveRequested);
}

void ImportResult::setTile(int at, qint64 figure, bool warn)
{
    m_tiles.at(at)->setFigure(QLocale().toString(figure), warn && figure > 0 ? ui::State::Warn : ui::State::None);
}

void ImportResult::show(const QJsonObject &counts, const LedgerSummary &summary)
{
    m_counts = counts;
    const auto count = [&](const char *key) { return counts.value(QLatin1StringView(key)).toInteger(); };
    setTile(0, count("created"), false);
    setTile(1, count("updated"), false);
    setTile(2, count("unchanged"), false);
    setTile(3, count("households_created"), false);
    setTile(4, count("rejected"), true);
    const qint64 elsewhere = count("elsewhere");
    m_elsewhere->setVisible(elsewhere > 0);
    m_elsewhere->setText(tr("Left out, because they belong to another organisation: rows %1")
                             .arg(rowList(counts.value(u"elsewhere_rows").toArray(), elsewhere)));
    m_save->setVisible(count("rejected") > 0);
    m_findings->setSource(staticRows(FindingTable::findings(summary, LedgerFinding::Severity::Warning)));
}

} // namespace yc::residents
