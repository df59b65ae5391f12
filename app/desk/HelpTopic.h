// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace yc::desk {

/// One topic of the help: help/LANGUAGE/NAME.md in resources/ or in the folder of a service. Above its heading, which
/// is its title in the list, it says where it stands there:
///
///     ---
///     order: 30
///     ---
///     # Accepting a matter
struct HelpTopic {
    QString name; ///< "affairs"
    QString title;
    int order = 0;

    /// Those there are, by order; one that says none comes last, by name.
    [[nodiscard]] static QList<HelpTopic> all();
    [[nodiscard]] static bool exists(const QString &name);
    /// In the language of QLocale(), as Markdown from the heading on; empty if there is no such topic.
    [[nodiscard]] static QString textOf(const QString &name);
};

} // namespace yc::desk
