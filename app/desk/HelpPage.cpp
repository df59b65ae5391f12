// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/HelpPage.h"

#include "ui/Card.h"
#include "ui/LinkButton.h"
#include "ui/Page.h"
#include "ui/Theme.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLocale>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>

static void initDeskData() { Q_INIT_RESOURCE(yc_desk_data); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::desk {

using ui::Theme;

namespace {
QString pathOf(const QString &topic)
{
    const QString language = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    return QStringLiteral(":/yichuang/help/%1/%2.md").arg(language, topic);
}
} // namespace

HelpPage::HelpPage(QWidget *parent)
    : ServicePage(parent)
    , m_text(new QTextBrowser)
{
    initDeskData();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *page = new ui::Page(tr("Help"), this);
    page->setAside(tr("Esc goes back to the page"));
    outer->addWidget(page);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(16));
    auto *topics = new ui::Card(tr("Topics"));
    topics->setFixedWidth(Theme::px(220));
    const QList<std::pair<QString, QString>> all{{QStringLiteral("start"), tr("First steps and keys")},
                                                 {QStringLiteral("search"), tr("Finding people and things")},
                                                 {QStringLiteral("affairs"), tr("Accepting a matter")},
                                                 {QStringLiteral("residents"), tr("Residents")},
                                                 {QStringLiteral("povertyaid"), tr("Poverty aid")},
                                                 {QStringLiteral("map"), tr("Map")},
                                                 {QStringLiteral("import"), tr("Importing a ledger")},
                                                 {QStringLiteral("conflicts"), tr("Conflicts")},
                                                 {QStringLiteral("lock"), tr("Lock, passphrase, recovery")},
                                                 {QStringLiteral("desk-sync"), tr("Sync with the city")},
                                                 {QStringLiteral("desk-audit"), tr("The audit log")},
                                                 {QStringLiteral("backup"), tr("Backup and restore")},
                                                 {QStringLiteral("desk-stick"), tr("Sync by stick")},
                                                 {QStringLiteral("desk-keys"), tr("Certificate, new key")},
                                                 {QStringLiteral("city"), tr("Joining the city, a lost desk")},
                                                 {QStringLiteral("desk-people"), tr("People and roles")},
                                                 {QStringLiteral("desk-settings"), tr("Settings")}};
    for (const auto &[topic, title] : all) {
        auto *link = new ui::LinkButton(title);
        connect(link, &QAbstractButton::clicked, this, [this, name = topic] { showTopic(name); });
        topics->content()->addWidget(link);
    }
    topics->content()->addStretch(1);
    row->addWidget(topics);
    auto *card = new ui::Card;
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Help"));
    m_text->viewport()->setAutoFillBackground(false);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { showTopic(url.fileName().section(u'.', 0, 0)); });
    card->content()->addWidget(m_text, 1);
    row->addWidget(card, 1);
    page->content()->addLayout(row, 1);
}

QString HelpPage::topicOf(const QString &page)
{
    initDeskData();
    for (const QString &topic : {QString(page).replace(u'.', u'-'), page.section(u'.', 1), page.section(u'.', 0, 0)}) {
        if (!topic.isEmpty() && QFile::exists(pathOf(topic)))
            return topic;
    }
    return QStringLiteral("start");
}

void HelpPage::open(const QVariantMap &arguments)
{
    showTopic(topicOf(arguments.value(QStringLiteral("about")).toString()));
    m_text->setFocus(Qt::OtherFocusReason);
}

void HelpPage::showTopic(const QString &topic)
{
    QFile file(pathOf(topic));
    if (!file.open(QIODevice::ReadOnly))
        return;
    m_topic = topic;
    m_text->setMarkdown(QString::fromUtf8(file.readAll()));
    m_text->document()->setDocumentMargin(Theme::px(8));
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        QTextCursor heading(block);
        heading.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat format;
        format.setFont(Theme::font(level == 1 ? ui::TextRole::Title : ui::TextRole::Heading));
        format.clearProperty(QTextFormat::FontSizeAdjustment);
        heading.setCharFormat(format);
    }
    m_text->moveCursor(QTextCursor::Start);
}

} // namespace yc::desk
