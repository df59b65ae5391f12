// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/RecoveryCodePage.h"

#include "store/vault/Passphrase.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/TextLabel.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QRandomGenerator>
#include <QTextDocument>

namespace yc::desk {

using ui::Theme;

namespace {
constexpr int columns = 4;

QStringList groupsOf(const store::RecoveryCode &code) { return code.toText().split(u'-'); }
} // namespace

RecoveryCodePage::RecoveryCodePage(store::RecoveryCode code, const QString &organisation, QDate today, QWidget *parent)
    : EntrancePage(
          tr("The recovery code"),
          tr("It opens this desk when nobody's passphrase does. It is shown this once only: print it, put it into "
             "the safe, keep no photo of it."),
          parent)
    , m_code(std::move(code))
    , m_organisation(organisation)
    , m_today(today)
    , m_asked(static_cast<int>(QRandomGenerator::system()->bounded(store::RecoveryCode::groups)))
    , m_typed(new QLineEdit)
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, Theme::px(8), 0, Theme::px(12));
    grid->setVerticalSpacing(Theme::px(10));
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(Theme::px(20));
    const QStringList groups = groupsOf(m_code);
    for (int i = 0; i < groups.size(); ++i) {
        auto *cell = new QVBoxLayout;
        cell->setSpacing(Theme::px(3));
        cell->addWidget(new ui::TextLabel(ui::TextRole::Small, QString::number(i + 1)));
        auto *words = new ui::TextLabel(ui::TextRole::Strong, groups.at(i));
        words->setStyleSheet(
            QStringLiteral("font-family: '%1'; font-size: %2px;").arg(font.family()).arg(font.pixelSize()));
        cell->addWidget(words);
        grid->addLayout(cell, i / columns, i % columns);
    }
    content()->addLayout(grid);
    m_typed->setMaxLength(8);
    addField(tr("To be sure, type group %1 from the paper").arg(m_asked + 1), m_typed);
    setPrimary(tr("Go on"));
    connect(primary(), &QAbstractButton::clicked, this, &RecoveryCodePage::confirm);
    ui::ActionButton *print = addButton(tr("Print"));
    print->setIconName(QStringLiteral("printer"));
    connect(print, &QAbstractButton::clicked, this, &RecoveryCodePage::print);
}

void RecoveryCodePage::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    m_typed->setFocus(Qt::OtherFocusReason);
}

void RecoveryCodePage::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QString html =
        QStringLiteral("<h1>%1</h1><p>%2</p><p>%3</p><p>%4</p><table cellpadding='12'>")
            .arg(tr("Recovery code"), m_organisation.toHtmlEscaped(), QLocale().toString(m_today, QLocale::LongFormat),
                 tr("Opens the desk when nobody's passphrase does. To be kept in the safe."));
    const QStringList groups = groupsOf(m_code);
    for (int i = 0; i < groups.size(); ++i) {
        html += i % columns == 0 ? QStringLiteral("<tr>") : QString();
        html += QStringLiteral("<td><span style='font-size:small'>%1</span><br><span style='font-family:monospace; "
                               "font-size:x-large'>%2</span></td>")
                    .arg(i + 1)
                    .arg(groups.at(i));
        html += i % columns == columns - 1 ? QStringLiteral("</tr>") : QString();
    }
    QTextDocument sheet;
    sheet.setHtml(html + QStringLiteral("</table>"));
    store::wipe(html);
    sheet.print(&printer);
    if (printer.printerState() == QPrinter::Error)
        banner()->showMessage(ui::State::Late,
                              tr("The printer did not take the page. Try again or write the code down."));
    m_typed->setFocus(Qt::OtherFocusReason);
}

void RecoveryCodePage::confirm()
{
    if (m_typed->text().trimmed().toUpper() == groupsOf(m_code).at(m_asked)) {
        Q_EMIT confirmed();
        return;
    }
    banner()->showMessage(ui::State::Late, tr("That is not group %1. Look at the paper again.").arg(m_asked + 1));
    m_typed->setFocus(Qt::OtherFocusReason);
    m_typed->selectAll();
}

} // namespace yc::desk
