// SPDX-License-Identifier: GPL-3.0-or-later
// What Fusion draws of the standard widgets, said once. The kit's own widgets paint themselves from the same tokens.
#include "ui/Theme.h"

#include <QHash>
#include <QRegularExpression>

namespace yc::ui {

namespace {

// @name is a token, #12 a length at 100 %, %name% the suffix of a picture.
const char *const source = R"(
QToolTip { color: @ink; background: @card; border: 1px solid @line; padding: #4px #6px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {
    background: @field; color: @ink; border: 1px solid @line; border-radius: #6px; padding: 0 #9px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { min-height: #32px; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: @ink2; }
QPlainTextEdit, QTextEdit { padding: #4px #6px; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: @ink2; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QComboBox:on, QSpinBox:focus {
    border: 2px solid @accent; padding: 0 #8px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: #3px #5px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { background: @ground; color: @ink2; }
*[search="true"] { background: @ground; min-height: #34px; }
*[search="true"]:focus { background: @field; }
*[prefilled="true"] { background: @prefilled; }
*[invalid="true"] { border: 1px solid @late; }
*[invalid="true"]:focus { border: 2px solid @late; }
QComboBox::drop-down { border: none; width: #26px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(:/yichuang/ui/chevron-down-%suffix%.svg); width: #14px; height: #14px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @line; outline: none; padding: #4px;
    selection-background-color: @accentSoft; selection-color: @ink; }
QComboBox QAbstractItemView::item { min-height: #30px; padding: 0 #6px; }
QPushButton { background: @card; color: @ink; border: 1px solid @line; border-radius: #6px;
    padding: 0 #15px; min-height: #34px; }
QPushButton:hover { border-color: @accent; }
QPushButton:pressed { background: @accentSoft; }
QPushButton:focus { border: 2px solid @accent; padding: 0 #14px; min-height: #32px; }
QPushButton[quiet="true"], QPushButton[quiet="true"]:focus { min-height: #24px; border: none; padding: 0; }
QPushButton:disabled { color: @ink2; background: @ground; border-color: @lineSoft; }
QCheckBox, QRadioButton { spacing: #8px; color: @ink; }
QCheckBox::indicator { width: #15px; height: #15px; border: 1px solid @ink2; border-radius: #3px; background: @field; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/yichuang/ui/check-%suffix%.svg); }
QCheckBox:disabled, QRadioButton:disabled { color: @ink2; }
QCheckBox::indicator:disabled { border-color: @line; background: @ground; }
QCheckBox::indicator:checked:disabled { background: @ink2; border-color: @ink2; }
QCheckBox:focus, QRadioButton:focus { color: @accentInk; text-decoration: underline; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: #12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: #12px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: #4px; border: #2px solid transparent; }
QScrollBar::handle:vertical { min-height: #32px; margin: #2px #2px; }
QScrollBar::handle:horizontal { min-width: #32px; margin: #2px #2px; }
QScrollBar::handle:hover { background: @ink2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTableView, QListView, QTreeView { background: @card; border: none; outline: none; color: @ink;
    selection-background-color: @accentSoft; selection-color: @ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: @card; color: @ink2; border: none; border-bottom: 1px solid @line;
    padding: 0 #8px; font-size: ~12.5pt; }
QHeaderView::up-arrow { image: url(:/yichuang/ui/chevron-up-%suffix%.svg); width: #12px; height: #12px; }
QHeaderView::down-arrow { image: url(:/yichuang/ui/chevron-down-%suffix%.svg); width: #12px; height: #12px; }
QTableCornerButton::section { background: @card; border: none; }
QMenu { background: @card; border: 1px solid @line; padding: #4px; }
QMenu::item { padding: #6px #24px #6px #12px; border-radius: #4px; }
QMenu::item:selected { background: @accentSoft; color: @ink; }
QMenu::item:disabled { color: @ink2; }
QProgressBar { background: @lineSoft; border: none; border-radius: #4px; max-height: #8px; min-height: #8px; }
QProgressBar::chunk { background: @accent; border-radius: #4px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @card; }
QCalendarWidget QToolButton { color: @ink; background: transparent; border: none; padding: #4px #8px; }
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { background: @accentSoft; border-radius: #4px; }
QCalendarWidget QAbstractItemView { background: @card; color: @ink; selection-background-color: @accent;
    selection-color: @onAccent; alternate-background-color: @ground; }
QMessageBox, QDialog { background: @ground; }
)";

} // namespace

QString styleSheetFor(const Tokens &tokens)
{
    const QHash<QString, QColor> colours{
        {QStringLiteral("accent"), tokens.accent},
        {QStringLiteral("accentSoft"), tokens.accentSoft},
        {QStringLiteral("accentInk"), tokens.accentInk},
        {QStringLiteral("onAccent"), tokens.onAccent},
        {QStringLiteral("ink"), tokens.ink},
        {QStringLiteral("ink2"), tokens.ink2},
        {QStringLiteral("line"), tokens.line},
        {QStringLiteral("lineSoft"), tokens.lineSoft},
        {QStringLiteral("ground"), tokens.ground},
        {QStringLiteral("card"), tokens.card},
        {QStringLiteral("field"), tokens.field},
        {QStringLiteral("prefilled"), tokens.prefilled},
        {QStringLiteral("late"), tokens.late},
    };
    static const QRegularExpression part(QStringLiteral(R"(@([a-zA-Z0-9]+)|#(\d+)px|~([\d.]+)pt)"));
    QString text = QString::fromUtf8(source);
    text.replace(QStringLiteral("%suffix%"), tokens.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    QString sheet;
    sheet.reserve(text.size() * 2);
    qsizetype at = 0;
    for (auto matches = part.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        sheet += QStringView(text).mid(at, match.capturedStart() - at);
        if (match.hasCaptured(1))
            sheet += colours.value(match.captured(1)).name();
        else if (match.hasCaptured(2))
            sheet += QString::number(Theme::px(match.captured(2).toInt())) + QStringLiteral("px");
        else
            sheet +=
                QString::number(match.captured(3).toDouble() * 0.75 * Theme::scale() / 100.0) + QStringLiteral("pt");
        at = match.capturedEnd();
    }
    sheet += QStringView(text).mid(at);
    return sheet;
}

} // namespace yc::ui
