// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RecordList.h"

#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui {

namespace {

class CellDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = Theme::tokens();
        const QRect box = option.rect;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected)
            painter->fillRect(box, t.accentSoft);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(box, t.ground);
        painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), t.lineSoft);
        if (selected && index.column() == 0 && option.widget && option.widget->hasFocus())
            painter->fillRect(QRect(box.left(), box.top(), Theme::px(3), box.height()), t.accent);

        QRectF words = QRectF(box).adjusted(Theme::px(8), 0, -Theme::px(8), -1);
        const auto state = State(index.data(LazyRowsModel::StateRole).toInt());
        if (state != State::None) {
            const double side = Theme::px(12);
            paintState(*painter, QRectF(words.left(), words.center().y() - side / 2, side, side), state);
            words.setLeft(words.left() + side + Theme::px(5));
        }
        painter->setFont(Theme::font(TextRole::Body));
        painter->setPen(state == State::None ? t.ink : Theme::ink(state));
        const QString text = index.data(Qt::DisplayRole).toString();
        // Numbers of one series begin alike: what tells them apart stands at their end.
        const bool numbered = std::ranges::all_of(text, [](QChar c) { return c > u' ' && c.unicode() < 0x80; });
        painter->drawText(words, index.data(Qt::TextAlignmentRole).toInt(),
                          QFontMetricsF(painter->font())
                              .elidedText(text, numbered ? Qt::ElideMiddle : Qt::ElideRight, words.width()));
    }
};

} // namespace

/// QTableView with the manners of a list of records.
class RecordList::Table final : public QTableView {
public:
    explicit Table(RecordList *list)
        : QTableView(list)
        , m_list(list)
    {
        setSelectionBehavior(SelectRows);
        setSelectionMode(SingleSelection);
        setEditTriggers(NoEditTriggers);
        setShowGrid(false);
        setTabKeyNavigation(false);
        setMouseTracking(true);
        setWordWrap(false);
        setHorizontalScrollMode(ScrollPerPixel);
        setVerticalScrollMode(ScrollPerPixel);
        setItemDelegate(new CellDelegate(this));
        verticalHeader()->hide();
        verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        verticalHeader()->setMinimumSectionSize(Theme::rowHeight());
        verticalHeader()->setDefaultSectionSize(Theme::rowHeight());
        horizontalHeader()->setHighlightSections(false);
        horizontalHeader()->setSectionsClickable(true);
        horizontalHeader()->setFixedHeight(Theme::px(36));
        horizontalHeader()->setMinimumSectionSize(Theme::px(40));
        horizontalHeader()->setSortIndicatorClearable(true);
        horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    }

    void setEmptyText(const QString &text)
    {
        m_emptyText = text;
        viewport()->update();
    }

    void keyboardSearch(const QString &search) override
    {
        // Type-ahead looks at the first text column, wherever the cell cursor is.
        const QList<Column> &columns = m_list->m_model->columns();
        for (int column = 0; column < columns.size(); ++column) {
            if (columns.at(column).format == Column::Format::Text) {
                const QModelIndex at = currentIndex();
                if (at.isValid() && at.column() != column)
                    selectionModel()->setCurrentIndex(at.siblingAtColumn(column), QItemSelectionModel::NoUpdate);
                break;
            }
        }
        QTableView::keyboardSearch(search);
    }

    void arrangeColumns()
    {
        const QList<Column> &columns = m_list->m_model->columns();
        int fixed = 0;
        int weights = 0;
        for (const Column &column : columns)
            (column.width == Column::Width::Fixed ? fixed : weights) += Theme::px(column.pixels);
        const int spare = std::max(0, viewport()->width() - fixed - weights);
        int given = 0;
        int last = -1;
        for (int i = 0; i < columns.size(); ++i) {
            int width = Theme::px(columns.at(i).pixels);
            if (columns.at(i).width == Column::Width::Stretch && weights > 0) {
                width += int(qint64(spare) * width / weights);
                last = i;
            }
            setColumnWidth(i, width);
            given += width;
        }
        if (last >= 0 && given < viewport()->width()) // the pixels lost to rounding
            setColumnWidth(last, columnWidth(last) + viewport()->width() - given);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            const QString id = m_list->currentId();
            if (!id.isEmpty())
                Q_EMIT m_list->activated(id);
            return;
        }
        QTableView::keyPressEvent(event);
    }

    void focusInEvent(QFocusEvent *event) override
    {
        QTableView::focusInEvent(event);
        if (!currentIndex().isValid() && model()->rowCount() > 0)
            selectRow(0);
    }

    void resizeEvent(QResizeEvent *event) override
    {
        QTableView::resizeEvent(event);
        arrangeColumns();
    }

    void paintEvent(QPaintEvent *event) override
    {
        QTableView::paintEvent(event);
        QPainter painter(viewport());
        if (model()->rowCount() == 0) {
            painter.setFont(Theme::font(TextRole::Secondary));
            painter.setPen(Theme::tokens().ink2);
            const QString text = m_list->m_model->isLoading() ? RecordList::tr("Reading…") : m_emptyText;
            painter.drawText(viewport()->rect().adjusted(Theme::px(16), 0, -Theme::px(16), 0),
                             Qt::AlignCenter | Qt::TextWordWrap, text);
            if (hasFocus())
                paintFocus(painter, viewport()->rect(), Theme::px(4));
        }
    }

private:
    RecordList *m_list;
    QString m_emptyText;
};

RecordList::RecordList(QList<Column> columns, QWidget *parent)
    : QWidget(parent)
    , m_model(new LazyRowsModel(std::move(columns), this))
    , m_table(new Table(this))
    , m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(8));
    column->addWidget(m_banner);
    column->addWidget(m_table, 1);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    setFocusProxy(m_table);
    setEmptyText(tr("Nothing here yet."));

    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT activated(m_model->idAt(index.row())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { Q_EMIT currentChanged(m_model->idAt(index.row())); });
    connect(m_model, &LazyRowsModel::totalChanged, this, &RecordList::totalChanged);
    connect(m_model, &LazyRowsModel::loadingChanged, this, [this] { m_table->viewport()->update(); });
    connect(m_model, &LazyRowsModel::failed, this, [this](const core::Error &error) {
        m_banner->showError(error);
        connect(m_banner->addAction(tr("Try again")), &ActionButton::clicked, this, &RecordList::reload);
    });
    connect(m_model, &LazyRowsModel::modelAboutToBeReset, this, [this] {
        if (!currentId().isEmpty())
            m_wanted = currentId();
    });
    connect(m_model, &LazyRowsModel::modelReset, this, [this] {
        m_banner->hide();
        m_table->arrangeColumns();
        fitHeight();
        const int row = m_wanted.isEmpty() ? -1 : m_model->rowOf(m_wanted);
        if (row >= 0)
            m_table->selectRow(row);
        else if (m_table->hasFocus() && m_model->rowCount() > 0)
            m_table->selectRow(0);
        m_wanted.clear();
    });
    connect(m_model, &LazyRowsModel::rowsInserted, this, &RecordList::fitHeight);
}

QTableView *RecordList::table() const { return m_table; }

void RecordList::setSource(LazyRowsModel::Fetch fetch, LazyRowsModel::Count count)
{
    m_model->setSource(std::move(fetch), std::move(count));
}

void RecordList::reload() { m_model->reload(); }

void RecordList::setEmptyText(const QString &text) { m_table->setEmptyText(text); }

void RecordList::setFitRows(int most)
{
    m_fitRows = most;
    fitHeight();
}

void RecordList::setSort(const QString &key, Qt::SortOrder order)
{
    for (int i = 0; i < m_model->columns().size(); ++i) {
        if (m_model->columns().at(i).key == key)
            m_table->sortByColumn(i, order);
    }
}

QString RecordList::currentId() const
{
    const QModelIndex at = m_table->currentIndex();
    return at.isValid() ? m_model->idAt(at.row()) : QString();
}

void RecordList::setCurrentId(const QString &id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_table->selectRow(row);
    else
        m_wanted = id;
}

void RecordList::fitHeight()
{
    if (m_fitRows <= 0)
        return;
    const int rows = std::clamp(m_model->rowCount(), 3, m_fitRows);
    const int frame = 2 * m_table->frameWidth();
    m_table->setFixedHeight(m_table->horizontalHeader()->height() + rows * Theme::rowHeight() + frame);
    m_table->setVerticalScrollBarPolicy(m_model->rowCount() <= m_fitRows ? Qt::ScrollBarAlwaysOff
                                                                         : Qt::ScrollBarAsNeeded);
}

void RecordList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_table->arrangeColumns();
}

} // namespace yc::ui
