// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/SlipPreview.h"
#include "ui/LazyRowsModel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTextEdit>

namespace yc::test {

/// Every text that somebody could see, hear or hover over in any widget of the program, shown or not.
class SeenText {
public:
    [[nodiscard]] static QStringList all()
    {
        QStringList texts;
        const QWidgetList widgets = QApplication::allWidgets();
        for (const QWidget *widget : widgets)
            ofWidget(widget, texts);
        texts.removeAll(QString());
        return texts;
    }

    /// Those of `needles` that stand in a text, with that text.
    [[nodiscard]] static QStringList found(const QSet<QString> &needles)
    {
        QStringList hits;
        const QStringList texts = all();
        for (const QString &text : texts) {
            for (const QString &needle : needles) {
                if (text.contains(needle))
                    hits.append(needle + QStringLiteral(" in “") + text.left(200) + u'”');
            }
        }
        return hits;
    }

private:
    static void ofWidget(const QWidget *widget, QStringList &texts)
    {
        texts << widget->windowTitle() << widget->toolTip() << widget->statusTip() << widget->whatsThis()
              << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *line = qobject_cast<const QLineEdit *>(widget); line && line->echoMode() == QLineEdit::Normal)
            texts << line->text() << line->placeholderText();
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            texts << edit->toPlainText();
        if (const auto *edit = qobject_cast<const QTextEdit *>(widget))
            texts << edit->toPlainText();
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i) << tabs->tabToolTip(i);
        }
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            texts << box->currentText();
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            ofModel(*view->model(), texts);
        if (const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))) {
            for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
                texts << told->text(kind);
        }
    }

    static void ofModel(const QAbstractItemModel &model, QStringList &texts)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const QModelIndex at = model.index(row, column);
                for (const int role :
                     {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole), int(Qt::StatusTipRole),
                      int(Qt::WhatsThisRole), int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                    texts << at.data(role).toString();
                if (qobject_cast<const QStandardItemModel *>(&model)) { // what delegates paint beside the title
                    for (int role = Qt::UserRole; role < Qt::UserRole + 8; ++role)
                        texts << at.data(role).toString();
                }
            }
        }
    }
};

} // namespace yc::test
