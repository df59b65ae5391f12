// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

class QTextBrowser;

namespace yc::desk {

/// The help: one short text a topic, see HelpTopic. Argument "about": the page that help is wanted for.
class HelpPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit HelpPage(QWidget *parent = nullptr);
    void open(const QVariantMap &arguments) override;
    /// "residents.import" → the first of "residents-import", "import", "residents", "start" that there is.
    [[nodiscard]] static QString topicOf(const QString &page);
    [[nodiscard]] QString topic() const { return m_topic; }

private:
    void showTopic(const QString &topic);
    QTextBrowser *m_text;
    QString m_topic;
};

} // namespace yc::desk
