// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"
#include "map/MapScene.h"
#include "ui/Service.h"

namespace yc::desk {

/// What of the store stands on the map, and what each of it is called.
class MapLayers {
public:
    enum class People {
        Nobody,
        All,
        ByTag,  ///< those with one of the chosen tags
        ByRisk, ///< elders, by how often they are to be visited
    };
    struct Choice {
        People people = People::All;
        QStringList tags; ///< of care_tag, in the order of the legend
        bool areas = true;
        bool points = true;
        friend bool operator==(const Choice &, const Choice &) = default;
    };
    struct Line { ///< of the legend
        QString code;
        QString name;
        qint64 count = 0;
        qsizetype look = 0; ///< which of the looks of mapCategory()
    };
    struct Loaded {
        std::shared_ptr<const map::MapContent> content;
        QList<Line> legend;
        qint64 shown = 0;     ///< people on the map
        qint64 withPlace = 0; ///< people with a position, whatever is chosen
    };

    MapLayers(ui::ServiceContext &context, QList<core::RecordType> types);

    /// By the role, and by what there is: a desk without elderly care has no visits.
    [[nodiscard]] bool mayShow(People people) const;
    /// Tags that this person may see on a map; those of the law and of the mind nobody may.
    [[nodiscard]] QList<Line> tags() const;
    /// Whether showing it is a look at many people's sensitive values, to be written down before.
    [[nodiscard]] static bool isSensitive(const QString &tag);

    /// People who have died are left out. Reads only what the choice asks for.
    [[nodiscard]] QFuture<core::Result<Loaded>> load(const Choice &choice) const;
    /// Where somebody lives; nothing if nobody has said.
    [[nodiscard]] QFuture<core::Result<std::optional<core::geo::Wgs84>>> placeOf(const QString &resident) const;

private:
    [[nodiscard]] QFuture<core::Result<core::Rows>> residents(const Choice &choice) const;
    [[nodiscard]] QFuture<core::Result<core::Rows>> visits(const Choice &choice) const;
    [[nodiscard]] QFuture<core::Result<core::Rows>> servicePoints(const Choice &choice) const;
    [[nodiscard]] QFuture<core::Result<QList<core::Document>>> areas(const Choice &choice) const;

    ui::ServiceContext &m_context;
    bool m_hasRisk = false;
    QString m_riskPermission;
    QString m_riskTable;
};

} // namespace yc::desk
