// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/HelpPage.h"

#include "desk/HelpTopic.h"
#include "ui/Card.h"
#include "ui/LinkButton.h"
#include "ui/Page.h"
#include "ui/Theme.h"

#include <QHBoxLayout>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>

namespace yc::desk {

using ui::Theme;

HelpPage::HelpPage(QWidget *parent)
    : ServicePage(parent)
    , m_text(new QTextBrowser)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *page = new ui::Page(tr("Help"), this);
    page->setAside(tr("Esc goes back to the page"));
    outer->addWidget(page);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(16));
    auto *topics = new ui::Card(tr("Topics"));
    topics->setFixedWidth(Theme::px(220));
    const QList<HelpTopic> all = HelpTopic::all();
    for (const HelpTopic &topic : all) {
        auto *link = new ui::LinkButton(topic.title);
        connect(link, &QAbstractButton::clicked, this, [this, name = topic.name] { showTopic(name); });
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
    for (const QString &topic : {QString(page).replace(u'.', u'-'), page.section(u'.', 1), page.section(u'.', 0, 0)}) {
        if (!topic.isEmpty() && HelpTopic::exists(topic))
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
    const QString text = HelpTopic::textOf(topic);
    if (text.isEmpty())
        return;
    m_topic = topic;
    m_text->setMarkdown(text);
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
