// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ResultList.h"

#include "ui/Icon.h"
#include "ui/Paint.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace yc::ui {

namespace {

enum Role { Index = Qt::UserRole, Subtitle, Trailing, IconName };

class ResultDelegate final : public QStyledItemDelegate {
public:
    ResultDelegate(ResultList::Look look, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_page(look == ResultList::Look::Page)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int air = m_page ? 2 : 0;
        if (index.data(Index).toInt() < 0)
            return {Theme::px(100), Theme::px(28 + air)};
        return {Theme::px(100), Theme::px((index.data(Subtitle).toString().isEmpty() ? 36 : 48) + air)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = Theme::tokens();
        const QRectF box = option.rect;
        const double margin = Theme::px(m_page ? 12 : 14);
        const QString title = index.data(Qt::DisplayRole).toString();
        const auto words = [&](const QRectF &line, TextRole role, const QColor &ink, const QString &text) {
            painter->setFont(Theme::font(role));
            painter->setPen(ink);
            painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                              QFontMetricsF(painter->font()).elidedText(text, Qt::ElideRight, line.width()));
        };
        if (index.data(Index).toInt() < 0) {
            words(m_page ? box.adjusted(Theme::px(8), Theme::px(6), 0, 0)
                         : box.adjusted(Theme::px(12), Theme::px(4), 0, 0),
                  m_page ? TextRole::Label : TextRole::Small, t.ink2, title);
            return;
        }
        paintGround(*painter, box, option.state.testFlag(QStyle::State_Selected));
        const double side = Theme::px(16);
        paintIcon(*painter, QRectF(box.left() + margin, box.center().y() - side / 2, side, side),
                  index.data(IconName).toString(), t.ink2);
        const double left = box.left() + margin + Theme::px(28);
        double right = box.right() - margin;
        if (const QString trailing = index.data(Trailing).toString(); !trailing.isEmpty()) {
            const double width = QFontMetricsF(Theme::font(TextRole::Label)).horizontalAdvance(trailing) + 1;
            words(QRectF(right - width, box.top(), width, box.height()), TextRole::Label, t.ink2, trailing);
            right -= width + Theme::px(12);
        }
        const QString subtitle = index.data(Subtitle).toString();
        QRectF line(left, box.top(), right - left, box.height());
        if (!subtitle.isEmpty())
            line = QRectF(left, box.top() + Theme::px(4), right - left, Theme::px(22));
        words(line, TextRole::Body, t.ink, title);
        if (!subtitle.isEmpty())
            words(line.translated(0, Theme::px(m_page ? 21 : 20)), TextRole::Label, t.ink2, subtitle);
    }

private:
    void paintGround(QPainter &painter, const QRectF &box, bool marked) const
    {
        const Tokens &t = Theme::tokens();
        if (marked && m_page) {
            painter.fillRect(box, t.accentSoft);
            painter.fillRect(QRectF(box.left(), box.top(), Theme::px(3), box.height()), t.accent);
        } else if (marked) {
            const QRectF ground = box.adjusted(Theme::px(4), 1, -Theme::px(4), -1);
            paintBox(painter, ground, Theme::radius(), t.accentSoft, {});
            painter.fillRect(QRectF(ground.left(), ground.top() + 4, Theme::px(3), ground.height() - 8), t.accent);
        }
        if (m_page)
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), t.lineSoft);
    }

    bool m_page;
};

} // namespace

ResultList::ResultList(Look look, QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new ResultDelegate(look, this));
    setFocusPolicy(Qt::NoFocus);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const int result = index.data(Index).toInt(); result >= 0)
            Q_EMIT resultClicked(result);
    });
}

void ResultList::setResults(const QList<ResultItem> &results, const QString &emptyText)
{
    m_results = results;
    m_rowOf.clear();
    m_model->clear();
    const auto addHeader = [this](const QString &text) {
        auto *header = new QStandardItem(text);
        header->setData(-1, Index);
        header->setFlags(Qt::NoItemFlags);
        m_model->appendRow(header);
    };
    QString group;
    for (int i = 0; i < count(); ++i) {
        const ResultItem &result = m_results.at(i);
        if (result.group != group && !result.group.isEmpty())
            addHeader(result.group);
        group = result.group;
        auto *item = new QStandardItem(result.title);
        item->setData(i, Index);
        item->setData(result.subtitle, Subtitle);
        item->setData(result.trailing, Trailing);
        item->setData(result.icon, IconName);
        item->setData(QString(result.title + u' ' + result.subtitle), Qt::AccessibleTextRole);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_rowOf.append(m_model->rowCount());
        m_model->appendRow(item);
    }
    if (m_results.isEmpty() && !emptyText.isEmpty())
        addHeader(emptyText);
    mark(m_results.isEmpty() ? -1 : 0);
}

void ResultList::mark(int index)
{
    m_marked = index;
    if (index < 0) {
        clearSelection();
        return;
    }
    setCurrentIndex(m_model->index(m_rowOf.at(index), 0));
    if (index == 0)
        scrollToTop(); // the heading above it, too
    else
        scrollTo(currentIndex());
}

bool ResultList::handleKey(int key)
{
    constexpr int page = 8;
    int by = 0;
    switch (key) {
    case Qt::Key_Down:
        by = 1;
        break;
    case Qt::Key_Up:
        by = -1;
        break;
    case Qt::Key_PageDown:
        by = page;
        break;
    case Qt::Key_PageUp:
        by = -page;
        break;
    default:
        return false;
    }
    if (!m_results.isEmpty())
        mark(std::clamp(m_marked + by, 0, count() - 1));
    return true;
}

int ResultList::contentHeight() const
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += sizeHintForRow(row);
    return height;
}

} // namespace yc::ui
