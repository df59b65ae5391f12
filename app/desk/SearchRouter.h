// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ResultPopup.h"
#include "ui/Service.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace yc::ui {
class SearchBox;
} // namespace yc::ui

namespace yc::desk {

/// Feeds the search box: records of the store, what services offer at once, calculators and commands, in one list.
/// Every key asks anew; answers to older texts are dropped. The list is shown when the store has answered, or without
/// it when that takes longer than an eye notices, so that lines do not jump.
class SearchRouter : public QObject {
    Q_OBJECT
public:
    struct Command {
        QString icon;
        QString label; ///< translated
        QString keys;  ///< "Ctrl L"; may be empty
        std::function<void()> run;
    };
    using Services = std::vector<std::unique_ptr<ui::Service>>;

    /// All outlive the router.
    SearchRouter(ui::SearchBox &box, core::DocumentStore &store, const Services &services, ui::Navigator &navigator);
    void setCommands(const QList<Command> &commands) { m_commands = commands; }

private:
    void ask(const QString &text);
    void answer(const QString &text, const QList<core::SearchHit> &hits);
    void show(const QString &text);
    [[nodiscard]] QList<ui::SearchOffer> calculatorOffers(const QString &typed) const;
    [[nodiscard]] QList<ui::SearchOffer> commandOffers(const QString &text) const;

    ui::SearchBox &m_box;
    core::DocumentStore &m_store;
    const Services &m_services;
    ui::Navigator &m_navigator;
    QList<Command> m_commands;
    QString m_asked;
    QList<ui::SearchOffer> m_found;   ///< records of the store for the present text
    QList<ui::SearchOffer> m_offered; ///< the rest
    QList<ui::SearchOffer> m_shown;
    QTimer m_patience;
};

} // namespace yc::desk
