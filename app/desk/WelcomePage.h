// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/EntrancePage.h"

namespace yc::ui {
class ChoiceBox;
} // namespace yc::ui

namespace yc::desk {

/// The very first page: an own desk or the demo desk, and in which language.
class WelcomePage : public EntrancePage {
    Q_OBJECT
public:
    WelcomePage(const QString &language, const QString &folder, QWidget *parent = nullptr);

Q_SIGNALS:
    void ownDesk();
    void demoDesk();
    void restore();
    void languageChosen(const QString &language);

protected:
    void showEvent(QShowEvent *event) override;

private:
    ui::ChoiceBox *m_language;
};

} // namespace yc::desk
