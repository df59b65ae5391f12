// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/Joining.h"
#include "desk/DeskPorts.h"
#include "ui/Card.h"

#include <optional>

class QLineEdit;

namespace yc::ui {
class ActionButton;
class Banner;
class KeyValueGrid;
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

/// The city, for the administrator: which one this desk has joined; or the file and the code to join one, what they say
/// before anything is sent, and going on with a joining that was cut.
class CityCard : public ui::Card {
    Q_OBJECT
public:
    explicit CityCard(DeskPorts ports, QWidget *parent = nullptr);
    /// What was typed and read.
    void wipe();
    [[nodiscard]] ui::Banner *banner() const { return m_banner; }
    [[nodiscard]] QLineEdit *file() const { return m_file; }
    [[nodiscard]] QLineEdit *code() const { return m_code; }
    [[nodiscard]] ui::ActionButton *primary() const { return m_primary; }

private:
    enum class Step { Unknown, Asking, Confirming, Pending, Joined };
    struct Seen;
    void look();
    void show(Step step);
    void showLink(const sync::CityLink &link, bool joined);
    void act();
    void readFile();
    void join();
    void back();
    void finished(const core::Result<> &outcome);
    void scrollToButtons();
    void setBusy(bool busy);

    DeskPorts m_ports;
    ui::Banner *m_banner;
    ui::TextLabel *m_words;
    QWidget *m_form;
    QLineEdit *m_file;
    QLineEdit *m_code;
    ui::KeyValueGrid *m_values;
    ui::ActionButton *m_primary;
    ui::ActionButton *m_back;
    Step m_step = Step::Unknown;
    std::shared_ptr<const city::EnrolmentFile::Opened> m_opened; ///< what file and code said
};

} // namespace yc::desk
