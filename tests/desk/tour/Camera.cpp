// SPDX-License-Identifier: GPL-3.0-or-later
#include "Camera.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPixmap>
#include <QSet>
#include <QTest>
#include <QWidget>

namespace yc::tour {

namespace {

constexpr QSize pictureSize{1'440, 900};
constexpr int pause = 90;        ///< ms between two looks at the window
constexpr int patience = 3'000;  ///< ms for it to come to rest
constexpr int fewestColours = 6; ///< a page with text has more

/// The window when it has not changed between two looks: what is read from the store is on it.
QImage atRest(QWidget &window)
{
    QElapsedTimer since;
    since.start();
    QImage last;
    int same = 0;
    while (since.elapsed() < patience) {
        QTest::qWait(pause);
        QImage now = window.grab().toImage();
        same = now == last ? same + 1 : 0;
        last = std::move(now);
        if (same == 2)
            break;
    }
    return last;
}

/// Looks at the middle, away from rail and card: they are never blank.
bool isBlank(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = image.height() / 8; y < image.height() * 7 / 8; y += 2) {
        for (int x = image.width() / 4; x < image.width() * 3 / 4; x += 2)
            colours.insert(image.pixel(x, y));
        if (colours.size() > fewestColours)
            return false;
    }
    return true;
}

} // namespace

Camera::Camera(QString folder, QString look)
    : m_folder(std::move(folder))
    , m_look(std::move(look))
{
}

void Camera::shoot(QWidget &window, const QString &name)
{
    const QImage image = atRest(window);
    const QString file = QStringLiteral("%1-%2-%3.png").arg(m_look).arg(++m_taken, 2, 10, QLatin1Char('0')).arg(name);
    if (image.size() != pictureSize)
        complain(file + QStringLiteral(": not 1440 by 900"));
    if (isBlank(image))
        complain(file + QStringLiteral(": blank"));
    if (!image.convertToFormat(QImage::Format_RGB888).save(m_folder + u'/' + file))
        complain(file + QStringLiteral(": could not be written"));
}

void Camera::complain(const QString &about) { m_faults.append(m_look + QStringLiteral(": ") + about); }

} // namespace yc::tour
