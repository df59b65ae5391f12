// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

#include <QStringList>

namespace yc::ui {

class ActionButton;
class Banner;

/// Above a record's page: 有冲突, with the way to the page where somebody settles it. Asks the store for the few
/// records that the page is made of, follows them by itself, and takes no room while there is nothing to say.
class ConflictBar : public QWidget {
    Q_OBJECT
public:
    static constexpr QLatin1StringView page{"sync.conflicts"};

    explicit ConflictBar(ServiceContext &context, QWidget *parent = nullptr);
    /// The first of them that is in conflict is told of; empty ids are left out.
    void setRecords(const QStringList &ids);
    /// Null while there is nothing to say.
    [[nodiscard]] ActionButton *openButton() const { return m_open; }

private:
    void ask();
    void show(const QString &id, const QDateTime &since);
    ServiceContext &m_context;
    Banner *m_banner;
    ActionButton *m_open = nullptr;
    QStringList m_ids;
    int m_asked = 0;
};

} // namespace yc::ui
