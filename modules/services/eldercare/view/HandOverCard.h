// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Document.h"
#include "core/DocumentStore.h"
#include "ui/AskCard.h"

#include <QDate>

namespace yc::eldercare {

/// To whom an open visit goes, alone or with all that its worker still has in that week. Who visits for this desk
/// stands first in the list, then the rest of its staff.
class HandOverCard : public ui::AskCard {
    Q_OBJECT
public:
    explicit HandOverCard(core::DocumentStore &store, QWidget *parent = nullptr);
    /// Reads who there is, then shows itself; failed() if nobody can be read, or nobody is there.
    void askAbout(const core::Document &visit);
    /// Hides itself, and comes no more if it was still reading.
    void dismiss();
    /// handOverVisit or handOverWeek, as chosen.
    [[nodiscard]] core::Command command() const;

Q_SIGNALS:
    void failed(const yc::core::Error &error);

private:
    struct Colleagues {
        QHash<QString, QString> names; ///< by person
        QStringList visitors;          ///< who has visited lately
    };
    void read(Colleagues known);
    void show(const Colleagues &known, qint64 open);
    void say();

    core::DocumentStore &m_store;
    core::Document m_visit;
};

} // namespace yc::eldercare
