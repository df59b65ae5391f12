// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QUrl>

#include <functional>

class QPainter;
class QWidget;

namespace yc::map {

/// What lies below the marks, drawn in one frame with them. Qt Quick and Qt Location stand behind it, in a library of
/// their own that is loaded when the first map is shown: nobody waits for them at the start of the program.
class Ground {
public:
    struct Wishes {
        QColor colour;
        QUrl tiles;                            ///< folder, with a slash at the end; empty: a plain ground
        std::function<void(QPainter &)> paint; ///< what is to be drawn over it
        std::function<void()> there;           ///< called once it can be looked at, never before the maker returned
        std::function<void(const QString &)> failed;
    };
    struct Look {
        double lng = 0; ///< of the tiles' datum
        double lat = 0;
        double zoom = 0;
        double over = 1; ///< enlarged by that
    };
    virtual ~Ground() = default;
    [[nodiscard]] virtual QWidget *widget() const = 0;
    [[nodiscard]] virtual bool isThere() const = 0;
    virtual void setColour(const QColor &colour) = 0;
    virtual void lookAt(const Look &look) = 0;
    /// What is drawn over it is another.
    virtual void repaint() = 0;
};

/// "yc_makeGround_" of that library, with a mark of this header behind it.
using MakeGround = Ground *(*)(QWidget *parent, const Ground::Wishes &wishes);
/// Loads the library, once; null with `why` if it is not there, or does not belong to this program.
[[nodiscard]] MakeGround groundMaker(QString &why);

} // namespace yc::map
