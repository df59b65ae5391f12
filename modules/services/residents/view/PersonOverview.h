// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/view/PersonFile.h"
#include "ui/Service.h"

class QVBoxLayout;

namespace yc::ui {
class Card;
class KeyValueGrid;
class LinkButton;
class RevealBar;
class Timeline;
} // namespace yc::ui

namespace yc::residents {

/// The first tab of a person: who it is, what they may ask for, what happened.
class PersonOverview final : public QWidget {
    Q_OBJECT
public:
    explicit PersonOverview(ui::ServiceContext &context, QWidget *parent = nullptr);
    void showIdentity(const PersonFile &file);
    void showSuggestions(const PersonFile &file);
    void showTimeline(const PersonFile &file);
    [[nodiscard]] ui::KeyValueGrid *grid() const { return m_grid; }
    [[nodiscard]] ui::RevealBar *revealBar() const { return m_reveal; }

Q_SIGNALS:
    void failed(const yc::core::Error &error);

private:
    void reveal(const QString &key, const QString &reason);
    ui::ServiceContext &m_context;
    QString m_id;
    qint64 m_revision = 0; ///< of what the grid shows
    ui::KeyValueGrid *m_grid;
    ui::RevealBar *m_reveal;
    ui::LinkButton *m_onMap;
    ui::Card *m_entitled;
    QWidget *m_offers = nullptr;
    ui::Timeline *m_timeline;
};

} // namespace yc::residents
