// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Timeline.h"

#include "ui/FlowLayout.h"
#include "ui/TextLabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

namespace {

class Row final : public QWidget {
public:
    Row(const Timeline::Entry &entry, QWidget *parent)
        : QWidget(parent)
        , m_state(entry.state)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(Theme::px(24), Theme::px(6), 0, Theme::px(6));
        row->setSpacing(Theme::px(6));
        auto *heading = new TextLabel(TextRole::Strong, entry.heading, this);
        row->addWidget(heading, 0, Qt::AlignTop);
        auto *text = new TextLabel(TextRole::Body, entry.text, this);
        const int words = QFontMetrics(Theme::font(TextRole::Body)).horizontalAdvance(entry.text);
        text->setWordWrap(words > Theme::px(360)); // a short line keeps its date beside it
        text->setVisible(!entry.text.isEmpty());
        row->addWidget(text, text->wordWrap() ? 1 : 0, Qt::AlignTop);
        row->addSpacing(Theme::px(8));
        auto *aside = new TextLabel(TextRole::Label, entry.aside, this);
        row->addWidget(aside, 0, Qt::AlignVCenter);
        if (!text->wordWrap())
            row->addStretch(1);
        setAccessibleName(entry.heading + u' ' + entry.text + u' ' + entry.aside);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double x = Theme::px(7) + 0.5;
        painter.setPen(QPen(Theme::tokens().line, 2));
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
        const double r = Theme::px(6);
        painter.setPen(QPen(m_state == State::None ? Theme::tokens().accent : Theme::mark(m_state), 2));
        painter.setBrush(Theme::tokens().card);
        const double middle = Theme::px(6) + QFontMetrics(Theme::font(TextRole::Body)).height() / 2.0;
        painter.drawEllipse(QPointF(x, middle), r, r);
    }

private:
    State m_state;
};

} // namespace

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::px(1), 0, 0, 0);
    column->setSpacing(0);
}

void Timeline::setEntries(const QList<Entry> &entries)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const Entry &entry : entries) {
        auto *row = new Row(entry, this);
        layout()->addWidget(row);
        m_rows.append(row);
    }
}

} // namespace yc::ui
