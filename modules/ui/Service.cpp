// SPDX-License-Identifier: GPL-3.0-or-later
// Gives ServicePage's meta-object a home.
#include "ui/Service.h"
