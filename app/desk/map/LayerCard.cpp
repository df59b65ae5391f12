// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/map/LayerCard.h"

#include "desk/map/MapLook.h"
#include "map/Tuning.h"
#include "ui/ChoiceBox.h"
#include "ui/FlowLayout.h"
#include "ui/TextLabel.h"

#include <QCheckBox>
#include <QLocale>

#include <algorithm>

namespace yc::desk {

using People = MapLayers::People;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

namespace {

QString codeOf(People people)
{
    switch (people) {
    case People::All:
        return QStringLiteral("all");
    case People::ByTag:
        return QStringLiteral("tag");
    case People::ByRisk:
        return QStringLiteral("risk");
    case People::Nobody:
        break;
    }
    return QStringLiteral("nobody");
}

QWidget *line(LegendMark *mark, const QString &text, const QString &count)
{
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(8));
    row->addWidget(mark);
    row->addWidget(new TextLabel(TextRole::Value, text), 1);
    row->addWidget(new TextLabel(TextRole::Secondary, count));
    return place;
}

} // namespace

LayerCard::LayerCard(const MapLayers &layers, QWidget *parent)
    : Card(tr("On the map"), parent)
    , m_layers(layers)
    , m_people(nullptr)
    , m_tagPlace(new QWidget(this))
    , m_areas(new QCheckBox(tr("Committee areas"), this))
    , m_points(new QCheckBox(tr("Service points"), this))
{
    QList<ui::Choice> choices;
    const std::pair<People, QString> all[] = {{People::All, tr("All residents")},
                                              {People::ByTag, tr("Residents by tag")},
                                              {People::ByRisk, tr("Elders by risk")},
                                              {People::Nobody, tr("Nobody")}};
    for (const auto &[people, label] : all) {
        if (m_layers.mayShow(people))
            choices.append({codeOf(people), label});
    }
    auto *label = new TextLabel(TextRole::Label, tr("People"), this);
    m_people = new ui::ChoiceBox(choices, this);
    m_people->setAccessibleName(tr("People on the map"));
    m_people->setCode(choices.first().code);
    label->setBuddy(m_people);
    content()->addWidget(label);
    content()->addWidget(m_people);
    auto *flow = new ui::FlowLayout(Theme::px(8), m_tagPlace);
    const QList<MapLayers::Line> tags = m_layers.tags();
    for (const MapLayers::Line &tag : tags) {
        auto *box = new QCheckBox(tag.name, m_tagPlace);
        flow->addWidget(box);
        m_tags.append({tag.code, box});
        connect(box, &QCheckBox::toggled, this, [this] {
            showTags();
            Q_EMIT chosen();
        });
    }
    content()->addWidget(m_tagPlace);
    for (QCheckBox *box : {m_areas, m_points}) {
        box->setChecked(true);
        content()->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &LayerCard::chosen);
    }
    connect(m_people, &ui::ChoiceBox::edited, this, [this] {
        if (m_people->isUnknown())
            return; // half typed
        showTags();
        Q_EMIT chosen();
    });
    showTags();
}

void LayerCard::showTags()
{
    const MapLayers::Choice now = choice();
    m_tagPlace->setVisible(now.people == People::ByTag);
    const bool full = now.tags.size() >= map::tuning::mostCategories; // the legend has no more marks
    for (const auto &[code, box] : std::as_const(m_tags))
        box->setEnabled(!full || box->isChecked());
}

MapLayers::Choice LayerCard::choice() const
{
    MapLayers::Choice choice{
        .people = People::Nobody, .tags = {}, .areas = m_areas->isChecked(), .points = m_points->isChecked()};
    for (const People people : {People::All, People::ByTag, People::ByRisk}) {
        if (m_people->code() == codeOf(people))
            choice.people = people;
    }
    if (choice.people == People::ByTag) {
        for (const auto &[code, box] : m_tags) {
            if (box->isChecked())
                choice.tags.append(code);
        }
    }
    return choice;
}

void LayerCard::setPeople(People people)
{
    m_people->setCode(codeOf(people));
    showTags();
    Q_EMIT chosen();
}

QCheckBox *LayerCard::tag(const QString &code) const
{
    const auto found = std::ranges::find(m_tags, code, &std::pair<QString, QCheckBox *>::first);
    return found == m_tags.end() ? nullptr : found->second;
}

void LayerCard::setTag(const QString &code, bool on)
{
    if (QCheckBox *box = tag(code))
        box->setChecked(on);
}

QStringList LayerCard::sensitive() const
{
    QStringList codes;
    const QStringList tags = choice().tags;
    std::ranges::copy_if(tags, std::back_inserter(codes), &MapLayers::isSensitive);
    return codes;
}

void LayerCard::showLegend(const MapLayers::Loaded &loaded)
{
    delete m_legend;
    m_legend = new QWidget(this);
    auto *lines = new QVBoxLayout(m_legend);
    lines->setContentsMargins(0, Theme::px(6), 0, 0);
    lines->setSpacing(Theme::px(4));
    using Kind = LegendMark::Kind;
    const QLocale locale;
    for (qsizetype i = 0; i < loaded.legend.size(); ++i) {
        const MapLayers::Line &one = loaded.legend.at(i);
        const QString name = one.name.isEmpty() ? tr("Resident") : one.name;
        lines->addWidget(line(new LegendMark(Kind::Category, one.look, m_legend), name, locale.toString(one.count)));
    }
    if (!loaded.content->pins.isEmpty()) {
        lines->addWidget(line(new LegendMark(Kind::Pin, 0, m_legend), tr("Service point"),
                              locale.toString(loaded.content->pins.size())));
    }
    if (!loaded.content->areas.isEmpty()) {
        lines->addWidget(line(new LegendMark(Kind::Area, 0, m_legend), tr("Committee area"),
                              locale.toString(loaded.content->areas.size())));
    }
    if (loaded.legend.size() > 1) {
        auto *note = new TextLabel(TextRole::Small, tr("Several tags: the first of this list counts."), m_legend);
        note->setWordWrap(true);
        note->setVisible(choice().people == People::ByTag);
        lines->addWidget(note);
    }
    content()->addWidget(m_legend);
}

} // namespace yc::desk
